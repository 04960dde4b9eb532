-- Lists show no deleted contacts. Their indexes leave them out, so that a jump deep into a list, or a count, reads the
-- index alone: 0.2 s instead of 25 s for row 600,000 of a million.
DROP INDEX contact_by_age;
CREATE INDEX contact_by_age ON contact (created_at, id) WHERE deleted_at IS NULL;
DROP INDEX contact_by_status;
CREATE INDEX contact_by_status ON contact (status, created_at, id) WHERE deleted_at IS NULL;
DROP INDEX contact_by_last_name;
CREATE INDEX contact_by_last_name
  ON contact ((last_name IS NULL), (folded(coalesce(last_name, '')) COLLATE "C"), id) WHERE deleted_at IS NULL;
DROP INDEX contact_by_owner;
CREATE INDEX contact_by_owner ON contact (owner_id, status, created_at, id) WHERE deleted_at IS NULL;
