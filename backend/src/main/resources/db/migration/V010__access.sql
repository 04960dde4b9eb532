-- Who works here: people and API clients, made at first sight from what their identity provider says of them.
CREATE TABLE app_user (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  issuer text NOT NULL CHECK (length(issuer) <= 500),
  subject text NOT NULL CHECK (length(subject) <= 255),
  kind text NOT NULL CHECK (kind IN ('USER', 'API_CLIENT')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  email text CHECK (length(email) <= 254),
  -- The provider's word counts at first sight only; from then on the role is decided here.
  role text NOT NULL CHECK (role IN ('admin', 'agent', 'viewer')),
  active boolean NOT NULL DEFAULT true,
  -- Tokens issued before this moment are refused: how all sessions end at once.
  valid_after timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (issuer, subject)
);
REVOKE DELETE ON app_user FROM muster_app;

-- Sessions whose tokens are refused. Kept longer than any token of theirs could still be refreshed.
CREATE TABLE ended_session (
  user_id uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
  session text NOT NULL CHECK (length(session) <= 255),
  ended_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (user_id, session)
);
CREATE INDEX ended_session_by_age ON ended_session (ended_at);

-- Whoever changes a user, by whatever means: every replica hears of it.
CREATE FUNCTION notify_access() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('muster_access', to_jsonb(NEW) ->> TG_ARGV[0]);
  RETURN NULL;
END $$;
CREATE TRIGGER app_user_changed AFTER UPDATE ON app_user
  FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION notify_access('id');
CREATE TRIGGER ended_session_added AFTER INSERT ON ended_session
  FOR EACH ROW EXECUTE FUNCTION notify_access('user_id');
