-- Which contacts changed, for those who watch lists or derive values: one row a statement, whoever made it.
CREATE TABLE contact_change (
  -- The transaction, so that a reader can ask for everything committed since a snapshot. Numbers would not do: a
  -- transaction may take a lower one and commit later.
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  number bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL DEFAULT now(),
  -- Null where one statement changed more than 10,000.
  contact_ids uuid[],
  PRIMARY KEY (xid, number)
);

-- The youngest transaction whose rows were cleared away: who has not seen it has been away too long.
CREATE TABLE contact_change_cleared (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  xid xid8 NOT NULL
);

CREATE FUNCTION contact_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed int := (SELECT count(*) FROM changed_rows);
BEGIN
  IF changed > 0 THEN
    INSERT INTO contact_change (contact_ids)
      SELECT CASE WHEN changed <= 10000 THEN array_agg(id) END FROM changed_rows;
    -- A transaction says the same only once, however many statements it has.
    PERFORM pg_notify('muster_contacts', '');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER contact_inserted AFTER INSERT ON contact
  REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION contact_changed();
CREATE TRIGGER contact_updated AFTER UPDATE ON contact
  REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION contact_changed();
CREATE TRIGGER contact_deleted AFTER DELETE ON contact
  REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION contact_changed();
