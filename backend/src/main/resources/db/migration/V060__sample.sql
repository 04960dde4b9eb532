-- How much of each source of sample contacts has been loaded, so that a start after an interruption goes on from there.
CREATE TABLE sample_load (
  source text PRIMARY KEY,
  contacts int NOT NULL
);
