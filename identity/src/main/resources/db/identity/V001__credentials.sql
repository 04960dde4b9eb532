CREATE TABLE credential (
    id uuid PRIMARY KEY,
    email text NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
    email_verified boolean NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    password text,
    role text NOT NULL CHECK (role IN ('admin', 'agent', 'viewer')),
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE UNIQUE INDEX credential_email ON credential (lower(email));

COMMENT ON TABLE credential IS 'Who can log in; the id is the subject of their tokens';
COMMENT ON COLUMN credential.password IS 'A hash that names its algorithm; null until the person has set one';
COMMENT ON COLUMN credential.role IS 'The role that the backend gives to a user whom it sees for the first time';
