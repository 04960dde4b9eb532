-- The people one does business with.
CREATE TABLE contact (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  first_name text CHECK (length(first_name) <= 100),
  last_name text CHECK (length(last_name) <= 100),
  email text CHECK (length(email) <= 254),
  phone text CHECK (length(phone) <= 50),
  mobile text CHECK (length(mobile) <= 50),
  job_title text CHECK (length(job_title) <= 100),
  status text NOT NULL DEFAULT 'ACTIVE' CHECK (status IN ('ACTIVE', 'INACTIVE')),
  company_id uuid REFERENCES company,
  owner_id uuid REFERENCES app_user,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version int NOT NULL DEFAULT 1,
  deleted_at timestamptz
) WITH (fillfactor = 85);

-- The list as it opens; sorted by what people sort by. Each index costs every bulk change: no more without measuring.
CREATE INDEX contact_by_age ON contact (created_at, id);
CREATE INDEX contact_by_status ON contact (status, created_at, id);
CREATE INDEX contact_by_last_name
  ON contact ((last_name IS NULL), (folded(coalesce(last_name, '')) COLLATE "C"), id);
CREATE INDEX contact_by_company ON contact (company_id);
CREATE INDEX contact_by_owner ON contact (owner_id, status, created_at, id);

-- What a search looks at, apart from the contact: a trigram index on the contact would slow each bulk change by a third.
CREATE TABLE contact_search (
  contact_id uuid PRIMARY KEY REFERENCES contact ON DELETE CASCADE,
  folded text NOT NULL
);
CREATE INDEX contact_search_trigram ON contact_search USING gin (folded public.gin_trgm_ops);

CREATE TABLE contact_tag (
  contact_id uuid NOT NULL REFERENCES contact ON DELETE CASCADE,
  tag_id uuid NOT NULL REFERENCES tag,
  PRIMARY KEY (contact_id, tag_id)
);
CREATE INDEX contact_tag_by_tag ON contact_tag (tag_id, contact_id);

-- The text that a search looks at: names, addresses, numbers as entered and as bare digits, the company.
CREATE FUNCTION contact_search_text(contact) RETURNS text
  LANGUAGE sql STABLE
  RETURN folded(concat_ws(' ', $1.first_name, $1.last_name, $1.email, $1.phone, $1.mobile,
    regexp_replace($1.phone, '\D', '', 'g'), regexp_replace($1.mobile, '\D', '', 'g'),
    (SELECT name FROM company WHERE id = $1.company_id)));

-- Writes that text anew for these contacts; whoever changes what it is made of calls this in the same transaction.
CREATE FUNCTION contact_search_refresh(ids uuid[]) RETURNS void
  LANGUAGE sql
  BEGIN ATOMIC
    INSERT INTO contact_search (contact_id, folded)
      SELECT c.id, contact_search_text(c) FROM contact c WHERE c.id = ANY (ids)
      ON CONFLICT (contact_id) DO UPDATE SET folded = excluded.folded;
  END;
