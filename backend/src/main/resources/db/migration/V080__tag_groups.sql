-- Tags in groups: lists that anybody adds to, and trees such as industries with what lies below them.
CREATE TABLE tag_group (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80 AND name = btrim(name)),
  kind text NOT NULL CHECK (kind IN ('FREE', 'TREE')),
  position int NOT NULL,
  version int NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX tag_group_name_key ON tag_group (lower(name));

ALTER TABLE tag
  ADD group_id uuid REFERENCES tag_group,
  ADD parent_id uuid REFERENCES tag,
  ADD version int NOT NULL DEFAULT 1,
  ADD CHECK (parent_id IS NULL OR group_id IS NOT NULL);
-- The same name may stand at several places, but only once at each.
DROP INDEX tag_name_key;
CREATE UNIQUE INDEX tag_name_key ON tag (group_id, parent_id, lower(name)) NULLS NOT DISTINCT;
CREATE INDEX tag_by_name ON tag (lower(name));
CREATE INDEX tag_by_parent ON tag (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX tag_group_list ON tag (group_id, (folded(name) COLLATE "C"), id) WHERE group_id IS NOT NULL;

-- A tag that was merged goes on answering to its old id: in saved lists, in actions under way, in other programs.
CREATE TABLE tag_alias (
  id uuid PRIMARY KEY,
  tag_id uuid NOT NULL REFERENCES tag ON DELETE CASCADE
);
CREATE INDEX tag_alias_by_tag ON tag_alias (tag_id);

-- The group's name, then the tag's and those above it, from the top.
CREATE FUNCTION tag_path(wanted uuid) RETURNS text
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    WITH RECURSIVE upwards (parent_id, group_id, name, level) AS (
      SELECT t.parent_id, t.group_id, t.name, 0 FROM tag t WHERE t.id = wanted
      UNION ALL
      SELECT t.parent_id, t.group_id, t.name, u.level + 1 FROM tag t JOIN upwards u ON t.id = u.parent_id)
    SELECT concat_ws(' › ',
      (SELECT g.name FROM tag_group g WHERE g.id = (SELECT u.group_id FROM upwards u WHERE u.level = 0)),
      (SELECT string_agg(u.name, ' › ' ORDER BY u.level DESC) FROM upwards u));
  END;

-- Every workspace begins with these. New names by free text go to Skills where the workspace wants it so.
INSERT INTO tag_group (id, name, kind, position) VALUES
  ('00000000-0000-7000-8000-00000000a001', 'Industries', 'TREE', 0),
  ('00000000-0000-7000-8000-00000000a002', 'Functional Expertise', 'TREE', 1),
  ('00000000-0000-7000-8000-00000000a003', 'Skills', 'FREE', 2);

-- Who changed the workspace itself (tags, fields, rules), as audit says who changed a contact.
CREATE TABLE workspace_audit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  actor_id uuid NOT NULL,
  actor_name text NOT NULL,
  -- The mutation's name.
  action text NOT NULL,
  object_id uuid NOT NULL,
  before jsonb,
  after jsonb
);
REVOKE UPDATE, DELETE, TRUNCATE ON workspace_audit FROM muster_app;
