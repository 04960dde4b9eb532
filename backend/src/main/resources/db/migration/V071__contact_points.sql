-- The ways to reach a contact: several of each kind, in their order. Position 1 is the primary one: the key lets no
-- other be it, and every row refers to it, so that where there is one there is a primary one.
-- contact.email, phone and mobile repeat the primary address, the primary number and the first one labelled MOBILE.
CREATE TABLE contact_email (
  contact_id uuid NOT NULL,
  position int NOT NULL CHECK (position BETWEEN 1 AND 20),
  primary_position int NOT NULL GENERATED ALWAYS AS (1) STORED,
  label text CHECK (label IN ('WORK', 'HOME', 'MOBILE', 'OTHER')),
  -- As it was entered, and as it is compared.
  address text NOT NULL CHECK (length(address) BETWEEN 1 AND 254),
  folded text NOT NULL GENERATED ALWAYS AS (lower(address)) STORED
);
CREATE TABLE contact_phone (
  contact_id uuid NOT NULL,
  position int NOT NULL CHECK (position BETWEEN 1 AND 20),
  primary_position int NOT NULL GENERATED ALWAYS AS (1) STORED,
  label text CHECK (label IN ('WORK', 'HOME', 'MOBILE', 'OTHER')),
  -- As it was entered, and as the whole world dials it where that can be told.
  number text NOT NULL CHECK (length(number) BETWEEN 1 AND 50),
  e164 text CHECK (e164 ~ '^\+[1-9][0-9]{1,16}$')
);
CREATE TABLE contact_address (
  contact_id uuid NOT NULL,
  position int NOT NULL CHECK (position BETWEEN 1 AND 20),
  primary_position int NOT NULL GENERATED ALWAYS AS (1) STORED,
  label text CHECK (label IN ('WORK', 'HOME', 'MOBILE', 'OTHER')),
  street text CHECK (length(street) <= 300),
  city text CHECK (length(city) <= 100),
  region text CHECK (length(region) <= 100),
  postal_code text CHECK (length(postal_code) <= 20),
  country text CHECK (country ~ '^[A-Z]{2}$'),
  CHECK (num_nonnulls(street, city, region, postal_code, country) > 0)
);

-- Contacts that are there already. A lone mobile number is their primary one by now. Without a country only a number
-- that says its own is known to the world; one with a part in brackets is left to the next edit.
UPDATE contact SET phone = mobile WHERE phone IS NULL AND mobile IS NOT NULL;
INSERT INTO contact_email (contact_id, position, address)
  SELECT id, 1, email FROM contact WHERE email IS NOT NULL;
INSERT INTO contact_phone (contact_id, position, label, number, e164)
  SELECT contact.id, number.position, number.label, number.entered,
    CASE WHEN number.entered ~ '^\+[1-9][0-9 ./-]{6,}$'
      THEN '+' || left(regexp_replace(number.entered, '\D', '', 'g'), 15) END
  FROM contact CROSS JOIN LATERAL (VALUES
    (1, CASE WHEN phone = mobile THEN 'MOBILE' END, phone),
    (2, 'MOBILE', nullif(mobile, phone))) AS number (position, label, entered)
  WHERE number.entered IS NOT NULL;

-- Keys after the rows: a million are checked at once.
ALTER TABLE contact_email
  ADD PRIMARY KEY (contact_id, position),
  ADD FOREIGN KEY (contact_id) REFERENCES contact ON DELETE CASCADE,
  ADD FOREIGN KEY (contact_id, primary_position) REFERENCES contact_email (contact_id, position);
ALTER TABLE contact_phone
  ADD PRIMARY KEY (contact_id, position),
  ADD FOREIGN KEY (contact_id) REFERENCES contact ON DELETE CASCADE,
  ADD FOREIGN KEY (contact_id, primary_position) REFERENCES contact_phone (contact_id, position);
ALTER TABLE contact_address
  ADD PRIMARY KEY (contact_id, position),
  ADD FOREIGN KEY (contact_id) REFERENCES contact ON DELETE CASCADE,
  ADD FOREIGN KEY (contact_id, primary_position) REFERENCES contact_address (contact_id, position);
-- Who else has this address or number?
CREATE INDEX contact_email_by_address ON contact_email (folded);
CREATE INDEX contact_phone_by_number ON contact_phone (e164) WHERE e164 IS NOT NULL;

-- The text that a search looks at: names, all addresses, all numbers as entered, as bare digits and as the world dials
-- them, the company. The texts that are there need no refreshing: they hold the same addresses and numbers.
CREATE OR REPLACE FUNCTION contact_search_text(contact) RETURNS text
  LANGUAGE sql STABLE
  RETURN folded(concat_ws(' ', $1.first_name, $1.last_name, $1.email,
    (SELECT string_agg(e.address, ' ' ORDER BY e.position)
      FROM contact_email e WHERE e.contact_id = $1.id AND e.position > 1),
    (SELECT string_agg(concat_ws(' ', p.number, nullif(regexp_replace(p.number, '\D', '', 'g'), p.number),
        nullif(p.e164, p.number)), ' ' ORDER BY p.position)
      FROM contact_phone p WHERE p.contact_id = $1.id),
    (SELECT co.name FROM company co WHERE co.id = $1.company_id)));
