-- Which requests were answered already: a repeated one gets the first one's result. Counts for 24 hours.
CREATE TABLE idempotency_key (
  caller_id uuid NOT NULL REFERENCES app_user,
  mutation text NOT NULL,
  key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  arguments_hash bytea NOT NULL,
  -- Written in the same transaction as the work; null only while that runs.
  result uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (caller_id, mutation, key)
);
CREATE INDEX idempotency_key_by_age ON idempotency_key (created_at);
