-- The columns of the first two tables are those that Spring Session expects.
CREATE TABLE spring_session (
    primary_id char(36) PRIMARY KEY,
    session_id char(36) NOT NULL UNIQUE,
    creation_time bigint NOT NULL,
    last_access_time bigint NOT NULL,
    max_inactive_interval int NOT NULL,
    expiry_time bigint NOT NULL,
    principal_name varchar(100)
);

CREATE INDEX spring_session_expiry ON spring_session (expiry_time);
CREATE INDEX spring_session_principal ON spring_session (principal_name);

CREATE TABLE spring_session_attributes (
    session_primary_id char(36) NOT NULL REFERENCES spring_session ON DELETE CASCADE,
    attribute_name varchar(200) NOT NULL,
    attribute_bytes bytea NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);

CREATE TABLE authorization_browser (
    authorization_id varchar(100) PRIMARY KEY REFERENCES oauth2_authorization ON DELETE CASCADE,
    session_primary_id char(36) NOT NULL REFERENCES spring_session ON DELETE CASCADE
);

CREATE INDEX authorization_browser_session ON authorization_browser (session_primary_id);

COMMENT ON TABLE authorization_browser IS 'Which browser session an authorization was granted in, so that both end together';
