-- What people keep to find contacts again: filters (smart lists), chosen contacts (contact lists), and combinations of
-- both (segments). All of them are private or shared, so they are one table; what they differ in is their content.
CREATE TABLE saved_list (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  kind text NOT NULL CHECK (kind IN ('SMART_LIST', 'CONTACT_LIST', 'SEGMENT')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  description text CHECK (length(description) <= 1000),
  shared boolean NOT NULL,
  owner_id uuid NOT NULL REFERENCES app_user,
  -- As it was sent; the schema may have moved on, so it is checked whenever it is read.
  content jsonb NOT NULL,
  -- The saved lists that the content names.
  uses uuid[] NOT NULL,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX saved_list_by_name ON saved_list (kind, (folded(name) COLLATE "C"), id);
CREATE INDEX saved_list_by_use ON saved_list USING gin (uses);

-- Who is on a contact list.
CREATE TABLE contact_list_member (
  list_id uuid NOT NULL REFERENCES saved_list ON DELETE CASCADE,
  contact_id uuid NOT NULL REFERENCES contact ON DELETE CASCADE,
  PRIMARY KEY (list_id, contact_id)
);
CREATE INDEX contact_list_member_by_contact ON contact_list_member (contact_id, list_id);

-- The history of one list, and of whatever else the workspace keeps.
CREATE INDEX workspace_audit_by_object ON workspace_audit (object_id, id);
