-- One action on many contacts: what was asked, and how far it is.
CREATE TABLE bulk_action (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  -- The mutation's name.
  kind text NOT NULL,
  -- What the caller wrote, and what it became when it was accepted, for example with ids in place of names.
  input jsonb NOT NULL,
  parameters jsonb NOT NULL,
  state text NOT NULL DEFAULT 'QUEUED' CHECK (state IN ('QUEUED', 'RUNNING', 'COMPLETED', 'CANCELLED', 'FAILED')),
  failure text,
  total int NOT NULL CHECK (total > 0),
  succeeded int NOT NULL DEFAULT 0 CHECK (succeeded >= 0),
  unchanged int NOT NULL DEFAULT 0 CHECK (unchanged >= 0),
  skipped int NOT NULL DEFAULT 0 CHECK (skipped >= 0),
  failed int NOT NULL DEFAULT 0 CHECK (failed >= 0),
  sequence int NOT NULL DEFAULT 1,
  created_by uuid NOT NULL REFERENCES app_user,
  created_by_name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  started_at timestamptz,
  finished_at timestamptz,
  CONSTRAINT processed_at_most_total CHECK (succeeded + unchanged + skipped + failed <= total),
  CONSTRAINT completed_is_all CHECK (state <> 'COMPLETED' OR succeeded + unchanged + skipped + failed = total),
  CONSTRAINT failed_says_why CHECK ((state = 'FAILED') = (failure IS NOT NULL)),
  CONSTRAINT ended_has_time CHECK ((state IN ('COMPLETED', 'CANCELLED', 'FAILED')) = (finished_at IS NOT NULL))
) WITH (fillfactor = 50);
CREATE INDEX bulk_action_by_creator ON bulk_action (created_by, id);
CREATE INDEX bulk_action_to_run ON bulk_action (id) WHERE state IN ('QUEUED', 'RUNNING');

-- The contacts of an action, frozen when it was accepted, in the order of their ids: at most 1,000 a row. A chunk is
-- worked on in one transaction, so it is either PENDING or DONE, and the counters of DONE ones add up to the action's.
CREATE TABLE bulk_chunk (
  action_id uuid NOT NULL REFERENCES bulk_action ON DELETE CASCADE,
  number int NOT NULL,
  contact_ids uuid[] NOT NULL CHECK (cardinality(contact_ids) BETWEEN 1 AND 1000),
  first_contact uuid NOT NULL,
  last_contact uuid NOT NULL,
  state text NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING', 'DONE')),
  succeeded int NOT NULL DEFAULT 0,
  unchanged int NOT NULL DEFAULT 0,
  skipped int NOT NULL DEFAULT 0,
  failed int NOT NULL DEFAULT 0,
  PRIMARY KEY (action_id, number)
);
CREATE INDEX bulk_chunk_to_do ON bulk_chunk (action_id, number) WHERE state = 'PENDING';

-- Contacts that were skipped or failed. Changed ones are in the audit, the others of a DONE chunk were unchanged.
CREATE TABLE bulk_result (
  action_id uuid NOT NULL REFERENCES bulk_action ON DELETE CASCADE,
  contact_id uuid NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('SKIPPED', 'FAILED')),
  code text NOT NULL,
  message text NOT NULL,
  PRIMARY KEY (action_id, contact_id)
);
