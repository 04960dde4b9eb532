-- What happened to contacts: appended to by everybody, changed by nobody. It outlives the contacts and people it is
-- about, so nothing refers to them; that also keeps a bulk action's insert free of a look-up per row.
CREATE TABLE audit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  contact_id uuid NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  actor_id uuid NOT NULL,
  actor_name text NOT NULL,
  -- The mutation's name.
  action text NOT NULL,
  bulk_action_id uuid,
  field text,
  before jsonb,
  after jsonb
);
-- A contact's history; also finds what one bulk action did to the contacts of a chunk.
CREATE INDEX audit_by_contact ON audit (contact_id, id);

REVOKE UPDATE, DELETE, TRUNCATE ON audit FROM muster_app;
