-- What contacts agreed to, per channel: a ledger. Nothing of it is ever changed or taken away; what is true now follows
-- from the latest entry.
CREATE TABLE consent (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  contact_id uuid NOT NULL REFERENCES contact ON DELETE CASCADE,
  channel text NOT NULL CHECK (channel IN ('EMAIL', 'PHONE')),
  status text NOT NULL CHECK (status IN ('OPTED_IN', 'OPTED_OUT', 'PENDING', 'UNKNOWN')),
  type text CHECK (type IN ('EXPLICIT', 'IMPLIED', 'IMPORTED')),
  -- The day on which they said so.
  date date NOT NULL,
  source text CHECK (length(source) BETWEEN 1 AND 200),
  gdpr_basis text CHECK (gdpr_basis IN ('CONSENT', 'LEGITIMATE_INTEREST', 'CONTRACT')),
  proof text CHECK (length(proof) BETWEEN 1 AND 2000),
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid NOT NULL,
  recorded_by_name text NOT NULL,
  CONSTRAINT agreement_has_origin CHECK (status <> 'OPTED_IN' OR num_nonnulls(type, source) = 2),
  CONSTRAINT explicit_has_evidence CHECK (type IS DISTINCT FROM 'EXPLICIT' OR num_nonnulls(source, proof) > 0)
);
-- The latest entry of a channel: the latest day, and of one day the entry recorded last.
CREATE INDEX consent_by_contact ON consent (contact_id, channel, date, id);
REVOKE UPDATE, DELETE, TRUNCATE ON consent FROM muster_app;

-- Whoever writes entries, by whatever path: the permissions of their contacts follow in the same statement. It is a
-- change of the contact, but for one that is being made.
CREATE FUNCTION consent_recorded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE contact SET
    email_permission = coalesce((
      SELECT status FROM consent WHERE contact_id = contact.id AND channel = 'EMAIL'
      ORDER BY date DESC, id DESC LIMIT 1), 'UNKNOWN'),
    phone_permission = coalesce((
      SELECT status FROM consent WHERE contact_id = contact.id AND channel = 'PHONE'
      ORDER BY date DESC, id DESC LIMIT 1), 'UNKNOWN'),
    version = version + CASE WHEN created_at < now() THEN 1 ELSE 0 END,
    updated_at = now()
  WHERE id = ANY (ARRAY(SELECT contact_id FROM recorded));
  RETURN NULL;
END $$;
CREATE TRIGGER consent_was_recorded AFTER INSERT ON consent
  REFERENCING NEW TABLE AS recorded FOR EACH STATEMENT EXECUTE FUNCTION consent_recorded();
