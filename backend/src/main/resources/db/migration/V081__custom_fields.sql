-- Fields that the workspace defines itself. Their values lie in contact.custom, by the field's id; those of choices by
-- the option's id, so that both can be renamed.
CREATE TABLE custom_field (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  description text CHECK (length(description) <= 500),
  kind text NOT NULL CHECK (kind IN
    ('TEXT', 'NUMBER', 'MONEY', 'DATE', 'BOOLEAN', 'CHOICE', 'MULTI_CHOICE', 'URL', 'USER', 'CONTACT')),
  currency text CHECK ((kind = 'MONEY') = (currency IS NOT NULL)),
  required boolean NOT NULL,
  position int NOT NULL,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- Whoever deletes a field says so here; its values are taken off the contacts afterwards, in that one's name.
  deleted_at timestamptz,
  deleted_by uuid,
  deleted_by_name text,
  cleared boolean NOT NULL DEFAULT false
);
CREATE UNIQUE INDEX custom_field_name_key ON custom_field (lower(name)) WHERE deleted_at IS NULL;

CREATE TABLE custom_field_option (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  field_id uuid NOT NULL REFERENCES custom_field ON DELETE CASCADE,
  label text NOT NULL CHECK (length(label) BETWEEN 1 AND 80),
  position int NOT NULL
);
CREATE INDEX custom_field_option_by_field ON custom_field_option (field_id, position);
