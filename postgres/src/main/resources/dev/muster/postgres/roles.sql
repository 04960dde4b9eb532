-- The roles of Muster, once per PostgreSQL server. Run by a superuser; may be run again at any time.
-- Passwords are set apart from this file, because each installation has its own.
DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['muster_owner', 'muster_app', 'muster_identity'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION', wanted);
    END IF;
  END LOOP;
END
$$;

-- Extensions live in public, so each role finds its own tables first and the extensions' functions after them.
ALTER ROLE muster_owner SET search_path = muster, public;
ALTER ROLE muster_app SET search_path = muster, public;
ALTER ROLE muster_identity SET search_path = identity, public;
