-- What a Muster database needs before the first migration: extensions, one schema per owner, and no rights for
-- anybody else. Run by a superuser in that database, after roles.sql; may be run again at any time.
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch SCHEMA public;
CREATE EXTENSION IF NOT EXISTS btree_gin SCHEMA public;
CREATE EXTENSION IF NOT EXISTS citext SCHEMA public;

CREATE SCHEMA IF NOT EXISTS muster AUTHORIZATION muster_owner;
CREATE SCHEMA IF NOT EXISTS identity AUTHORIZATION muster_identity;

REVOKE CREATE ON SCHEMA public FROM PUBLIC;

DO $$
BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT, TEMPORARY ON DATABASE %I TO muster_owner, muster_app', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO muster_identity', current_database());
END
$$;
