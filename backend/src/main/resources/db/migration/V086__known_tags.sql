-- Backends remember tags by their ids; whatever changes or deletes some makes all of them look again.
CREATE FUNCTION say_tags_changed() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('muster_tags', '');
  RETURN NULL;
END $$;
CREATE TRIGGER tags_changed AFTER UPDATE OR DELETE OR TRUNCATE ON tag
  FOR EACH STATEMENT EXECUTE FUNCTION say_tags_changed();
