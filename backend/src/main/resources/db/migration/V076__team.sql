-- Who else looks after a contact, beside its owner.
CREATE TABLE contact_team (
  contact_id uuid NOT NULL REFERENCES contact ON DELETE CASCADE,
  user_id uuid NOT NULL REFERENCES app_user,
  PRIMARY KEY (contact_id, user_id)
);
CREATE INDEX contact_team_by_user ON contact_team (user_id, contact_id);
