-- What happens with contacts and means something of its own, such as a consent or an event of another system. Changes
-- of fields are none: they stand in the audit, and a timeline reads both. Numbers come from one row for both, so that
-- entries of the same moment have an order.
CREATE TABLE activity (
  id bigint NOT NULL DEFAULT nextval('audit_id_seq'),
  contact_id uuid NOT NULL REFERENCES contact ON DELETE CASCADE,
  -- A kind that a feature tells the timeline of.
  kind text NOT NULL CHECK (kind ~ '^[A-Z_]+$'),
  -- When it happened, which may be long before it was recorded.
  at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  actor_id uuid NOT NULL,
  actor_name text NOT NULL,
  -- The mutation's name.
  action text NOT NULL,
  bulk_action_id uuid,
  -- What the feature keeps of it.
  subject_id uuid NOT NULL,
  -- Whether somebody was in touch with the contact by it.
  contacted boolean NOT NULL DEFAULT false,
  PRIMARY KEY (contact_id, at, id)
);

-- A timeline is in the order of time.
CREATE INDEX audit_by_time ON audit (contact_id, at, id);
DROP INDEX audit_by_contact;

-- When something last happened, and when one was last in touch; neither is anybody's change of the contact.
CREATE FUNCTION activity_recorded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE contact SET
    last_activity_at = greatest(contact.last_activity_at, latest.at),
    last_contacted_at = greatest(contact.last_contacted_at, latest.contacted_at)
  FROM (
    SELECT contact_id, max(at) AS at, max(at) FILTER (WHERE contacted) AS contacted_at
    FROM recorded GROUP BY contact_id) AS latest
  WHERE contact.id = latest.contact_id
    AND (contact.last_activity_at < latest.at OR contact.last_activity_at IS NULL
      OR contact.last_contacted_at < latest.contacted_at
      OR contact.last_contacted_at IS NULL AND latest.contacted_at IS NOT NULL);
  RETURN NULL;
END $$;
CREATE TRIGGER activity_was_recorded AFTER INSERT ON activity
  REFERENCING NEW TABLE AS recorded FOR EACH STATEMENT EXECUTE FUNCTION activity_recorded();
