-- Labels on contacts.
CREATE TABLE tag (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80 AND name = btrim(name)),
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX tag_name_key ON tag (lower(name));
CREATE INDEX tag_list ON tag ((folded(name) COLLATE "C"), id);
