-- The workspace's settings: only those that somebody changed; the others have the default that the code names.
CREATE TABLE policy (
  key text PRIMARY KEY,
  value text NOT NULL CHECK (length(value) <= 1000),
  -- An unchanged setting has version 1.
  version int NOT NULL DEFAULT 2
);

-- Who set what, kept for good. One change may set several settings.
CREATE TABLE policy_change (
  change_id uuid NOT NULL,
  key text NOT NULL,
  before text NOT NULL,
  after text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  actor_id uuid NOT NULL REFERENCES app_user,
  actor_name text NOT NULL,
  PRIMARY KEY (change_id, key)
);
CREATE INDEX policy_change_by_key ON policy_change (key, at);
REVOKE UPDATE, DELETE ON policy_change FROM muster_app;

CREATE FUNCTION notify_policy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('muster_policy', '');
  RETURN NULL;
END $$;
CREATE TRIGGER policy_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON policy
  FOR EACH STATEMENT EXECUTE FUNCTION notify_policy();
