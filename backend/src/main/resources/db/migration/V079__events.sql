-- What outside systems record on contacts, for example a visit, a purchase, a call.
CREATE TABLE external_event (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  contact_id uuid NOT NULL REFERENCES contact ON DELETE CASCADE,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  at timestamptz NOT NULL,
  value numeric,
  contacted boolean NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX external_event_by_contact ON external_event (contact_id, at, id);
CREATE INDEX external_event_by_name ON external_event (name, at, contact_id);
