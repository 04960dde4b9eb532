-- What every feature builds on: who may do what in this schema, and how text is compared.

-- The application's own role reads and writes; each table may narrow that.
GRANT USAGE ON SCHEMA muster TO muster_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA muster GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO muster_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA muster GRANT USAGE ON SEQUENCES TO muster_app;

-- Text for comparing: without case and accents. unaccent alone is STABLE, because its dictionary could be replaced;
-- ours is not, so indexes may use it.
CREATE FUNCTION folded(text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN lower(public.unaccent('public.unaccent'::regdictionary, $1));
