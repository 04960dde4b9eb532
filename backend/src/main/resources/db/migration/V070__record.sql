-- The whole record. Each of these is an axis of its own: none is derived from another.
-- Columns are named as the fields of the schema. None of them is in an index: they change in bulk, and updates that
-- touch no index are three times as fast.
ALTER TABLE contact
  ADD COLUMN department text CHECK (length(department) <= 100),
  ADD COLUMN contact_type text CHECK (contact_type IN ('CLIENT', 'PROSPECT', 'LEAD')),
  ADD COLUMN role text
    CHECK (role IN ('DECISION_MAKER', 'INFLUENCER', 'CHAMPION', 'BLOCKER', 'END_USER', 'OTHER')),
  ADD COLUMN source text CHECK (length(source) <= 100),
  ADD COLUMN brand text CHECK (length(brand) <= 100),
  ADD COLUMN sex text CHECK (sex IN ('FEMALE', 'MALE', 'OTHER')),
  ADD COLUMN date_of_birth date,
  -- ISO 3166-1 alpha-2.
  ADD COLUMN country text CHECK (country ~ '^[A-Z]{2}$'),
  ADD COLUMN linkedin text CHECK (length(linkedin) <= 300),
  ADD COLUMN twitter text CHECK (length(twitter) <= 300),
  ADD COLUMN email_validity text NOT NULL DEFAULT 'UNKNOWN'
    CHECK (email_validity IN ('UNKNOWN', 'VALID', 'INVALID', 'BOUNCED')),
  ADD COLUMN invitation_status text NOT NULL DEFAULT 'NOT_INVITED'
    CHECK (invitation_status IN ('NOT_INVITED', 'INVITED', 'ACTIVE')),
  ADD COLUMN last_login_at timestamptz,
  -- Derived from the ledger of consents and written with it.
  ADD COLUMN email_permission text NOT NULL DEFAULT 'UNKNOWN'
    CHECK (email_permission IN ('OPTED_IN', 'OPTED_OUT', 'PENDING', 'UNKNOWN')),
  ADD COLUMN phone_permission text NOT NULL DEFAULT 'UNKNOWN'
    CHECK (phone_permission IN ('OPTED_IN', 'OPTED_OUT', 'PENDING', 'UNKNOWN')),
  -- Derived from what happens; null until something does.
  ADD COLUMN last_contacted_at timestamptz,
  ADD COLUMN last_activity_at timestamptz,
  -- Computed from the scoring rules; pinned where somebody set it by hand.
  ADD COLUMN lead_score int NOT NULL DEFAULT 0 CHECK (lead_score BETWEEN 0 AND 100),
  ADD COLUMN lead_score_pinned boolean NOT NULL DEFAULT false,
  -- The values of custom fields, by the field's id.
  ADD COLUMN custom jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(custom) = 'object');
