-- The organisations that contacts work for.
CREATE TABLE company (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  website text CHECK (length(website) <= 300),
  created_at timestamptz NOT NULL DEFAULT now()
);
-- Found by name whatever its case, and listed by name with ties broken.
CREATE UNIQUE INDEX company_name_key ON company (lower(name));
CREATE INDEX company_list ON company ((folded(name) COLLATE "C"), id);
CREATE INDEX company_search ON company USING gin (folded(name) public.gin_trgm_ops);
