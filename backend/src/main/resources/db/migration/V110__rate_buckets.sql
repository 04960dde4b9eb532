-- What each caller may still spend on requests. Backends draw blocks of points and spend them in memory, so a
-- crash may cost the latest draws and nothing else: not worth a log.
CREATE UNLOGGED TABLE rate_bucket (
  user_id uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
  client text NOT NULL,
  -- What was left after the latest draw; what has been restored since is computed by the next.
  points double precision NOT NULL CHECK (points >= 0),
  -- The latest draw.
  drawn bigint NOT NULL,
  filled_at timestamptz NOT NULL,
  PRIMARY KEY (user_id, client)
) WITH (fillfactor = 50);
