-- Actions that wait, pause, run in batches, only try, are tried again, or take another one back.
ALTER TABLE bulk_action
  DROP CONSTRAINT bulk_action_state_check,
  ADD CONSTRAINT bulk_action_state_check CHECK (
    state IN ('SCHEDULED', 'QUEUED', 'RUNNING', 'PAUSED', 'COMPLETED', 'CANCELLED', 'FAILED')),
  ADD mode text NOT NULL DEFAULT 'AT_ONCE' CHECK (mode IN ('AT_ONCE', 'SCHEDULED', 'DRIP')),
  ADD start_at timestamptz,
  -- How the batches follow each other, as the caller wrote it; null unless the mode is DRIP.
  ADD drip jsonb,
  -- Contacts a batch; one batch holds everybody unless the mode is DRIP.
  ADD batch_size int NOT NULL DEFAULT 1000000 CHECK (batch_size > 0),
  -- Batches up to this one may be worked on.
  ADD released int NOT NULL DEFAULT 1 CHECK (released >= 0),
  -- When the next batch is released; null where none is left to release.
  ADD release_at timestamptz,
  ADD dry_run boolean NOT NULL DEFAULT false,
  ADD preview_of uuid REFERENCES bulk_action,
  ADD undo_of uuid REFERENCES bulk_action,
  ADD retry_of uuid REFERENCES bulk_action,
  -- Time spent running before the present stretch, which began at running_since; waiting and pauses do not count.
  ADD worked interval NOT NULL DEFAULT '0',
  ADD running_since timestamptz,
  ADD CONSTRAINT drip_has_settings CHECK ((mode = 'DRIP') = (drip IS NOT NULL)),
  ADD CONSTRAINT scheduled_has_time CHECK (state <> 'SCHEDULED' OR release_at IS NOT NULL);
UPDATE bulk_action SET running_since = started_at WHERE state = 'RUNNING';
UPDATE bulk_action SET worked = finished_at - started_at WHERE finished_at IS NOT NULL AND started_at IS NOT NULL;

DROP INDEX bulk_action_to_run;
CREATE INDEX bulk_action_not_ended ON bulk_action (id)
  WHERE state IN ('SCHEDULED', 'QUEUED', 'RUNNING', 'PAUSED');
CREATE INDEX bulk_action_undone ON bulk_action (undo_of) WHERE undo_of IS NOT NULL;

ALTER TABLE bulk_chunk
  ADD batch int NOT NULL DEFAULT 1;
DROP INDEX bulk_chunk_to_do;
CREATE INDEX bulk_chunk_to_do ON bulk_chunk (action_id, number) INCLUDE (batch) WHERE state = 'PENDING';

-- Which links a change added and removed, by the ids of what the contact is linked to: names change, these do not.
ALTER TABLE audit ADD links jsonb;

-- What a dry run would change; of other actions the audit has it.
CREATE TABLE bulk_trial (
  action_id uuid NOT NULL REFERENCES bulk_action ON DELETE CASCADE,
  contact_id uuid NOT NULL,
  field text,
  before jsonb,
  after jsonb,
  PRIMARY KEY (action_id, contact_id)
);

-- Where an action that runs stands after so many contacts: at its end, at the end of a batch, or in between.
CREATE FUNCTION bulk_state_after(processed int, total int, released int, batch_size int) RETURNS text
  LANGUAGE sql IMMUTABLE
  RETURN CASE WHEN processed = total THEN 'COMPLETED'
    WHEN processed = released::bigint * batch_size THEN 'SCHEDULED'
    ELSE 'RUNNING' END;

-- The times that follow from a change of state, whoever makes it. All of them are the database's.
CREATE FUNCTION bulk_action_clock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'RUNNING' THEN
    NEW.worked := OLD.worked + (clock_timestamp() - OLD.running_since);
    NEW.running_since := NULL;
  END IF;
  IF NEW.state = 'RUNNING' THEN
    NEW.running_since := clock_timestamp();
    NEW.started_at := coalesce(OLD.started_at, NEW.running_since);
  ELSIF NEW.state IN ('COMPLETED', 'CANCELLED', 'FAILED') THEN
    NEW.finished_at := clock_timestamp();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bulk_action_clock BEFORE UPDATE OF state ON bulk_action
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION bulk_action_clock();
