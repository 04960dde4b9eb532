-- Backends remember the workspace's fields; whatever changes some makes all of them look again.
CREATE FUNCTION say_fields_changed() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('muster_fields', '');
  RETURN NULL;
END $$;
CREATE TRIGGER fields_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON custom_field
  FOR EACH STATEMENT EXECUTE FUNCTION say_fields_changed();
CREATE TRIGGER options_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON custom_field_option
  FOR EACH STATEMENT EXECUTE FUNCTION say_fields_changed();
