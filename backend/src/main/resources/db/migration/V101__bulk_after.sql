-- Several actions for one group of contacts, each of which waits for the one before it.
ALTER TABLE bulk_action
  ADD runs_after uuid REFERENCES bulk_action,
  DROP CONSTRAINT scheduled_has_time,
  ADD CONSTRAINT scheduled_waits_for_something CHECK (
    state <> 'SCHEDULED' OR release_at IS NOT NULL OR runs_after IS NOT NULL),
  -- What is cancelled by the server, since the action before it did not complete, says so too.
  DROP CONSTRAINT failed_says_why,
  ADD CONSTRAINT failed_says_why CHECK (
    state = 'CANCELLED' OR (state = 'FAILED') = (failure IS NOT NULL));
CREATE INDEX bulk_action_waiting ON bulk_action (runs_after)
  WHERE runs_after IS NOT NULL AND state IN ('SCHEDULED', 'PAUSED');
