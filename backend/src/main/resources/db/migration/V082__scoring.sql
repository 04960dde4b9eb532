-- Rules that make the lead score of contacts: those who match a filter get its points.
CREATE TABLE scoring_rule (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  -- As it was sent; the schema may have moved on, so it is checked whenever it is used.
  filter jsonb NOT NULL,
  points int NOT NULL CHECK (points BETWEEN -100 AND 100),
  enabled boolean NOT NULL,
  position int NOT NULL,
  version int NOT NULL DEFAULT 1
);

-- How far scores follow the rules and the contacts; its lock lets one process at a time work on them.
CREATE TABLE scoring_state (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  -- What the rules amount to; when that changes, everybody is scored anew.
  formula text NOT NULL DEFAULT '',
  -- The place in the feed up to which changed contacts were scored.
  sequence text NOT NULL DEFAULT '',
  -- While everybody is scored: the last contact that was.
  scored_up_to uuid,
  begun_at timestamptz NOT NULL DEFAULT '-infinity'
);
