CREATE TABLE one_time_link (
    token_hash bytea PRIMARY KEY,
    credential_id uuid NOT NULL REFERENCES credential ON DELETE CASCADE,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
);

CREATE INDEX one_time_link_credential ON one_time_link (credential_id);

COMMENT ON TABLE one_time_link IS 'Links that let one person set their password once; only the hash is kept';
