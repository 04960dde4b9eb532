-- What clients keep for one caller, for example how a table is laid out. The server reads no meaning into it.
CREATE TABLE preference (
  user_id uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  value jsonb NOT NULL,
  PRIMARY KEY (user_id, name)
);
