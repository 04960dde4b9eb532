-- What is known of a company, and who worked where when.
ALTER TABLE company
  ADD COLUMN domain text CHECK (length(domain) <= 253),
  ADD COLUMN phone text CHECK (length(phone) <= 50),
  ADD COLUMN industry text CHECK (length(industry) <= 100),
  -- ISO 3166-1 alpha-2.
  ADD COLUMN country text CHECK (country ~ '^[A-Z]{2}$'),
  ADD COLUMN city text CHECK (length(city) <= 100),
  ADD COLUMN description text CHECK (length(description) <= 2000),
  ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN version int NOT NULL DEFAULT 1;
UPDATE company SET updated_at = created_at;

-- One row for each time that a contact came to a company; the open one is where they are now.
CREATE TABLE contact_company (
  id bigint GENERATED ALWAYS AS IDENTITY,
  contact_id uuid NOT NULL REFERENCES contact ON DELETE CASCADE,
  company_id uuid REFERENCES company,
  -- Stays when the company is deleted; read from it until then.
  company_name text,
  -- What they were when they left; what they are now stands with the contact.
  job_title text,
  -- The days on which Muster learned of it; null where that was never said.
  began date,
  ended date,
  is_open boolean NOT NULL DEFAULT true,
  PRIMARY KEY (contact_id, id),
  CHECK (num_nonnulls(company_id, company_name) = 1)
);
CREATE INDEX contact_company_by_company ON contact_company (company_id, contact_id);

-- Whoever gives contacts a company, by whatever path, writes their history with it. New contacts come by thousands in
-- one statement, so they are taken as a set; a change costs only statements that set the company.
CREATE FUNCTION contact_company_begin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO contact_company (contact_id, company_id, began)
    SELECT id, company_id, current_date FROM made WHERE company_id IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER contact_company_began AFTER INSERT ON contact
  REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION contact_company_begin();

CREATE FUNCTION contact_company_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE contact_company SET is_open = false, ended = current_date, job_title = OLD.job_title
    WHERE contact_id = NEW.id AND is_open;
  IF NEW.company_id IS NOT NULL THEN
    INSERT INTO contact_company (contact_id, company_id, began) VALUES (NEW.id, NEW.company_id, current_date);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER contact_company_moved AFTER UPDATE OF company_id ON contact
  FOR EACH ROW WHEN (OLD.company_id IS DISTINCT FROM NEW.company_id) EXECUTE FUNCTION contact_company_move();

INSERT INTO contact_company (contact_id, company_id, began)
  SELECT id, company_id, created_at::date FROM contact WHERE company_id IS NOT NULL;
