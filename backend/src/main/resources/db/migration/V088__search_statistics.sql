-- How common a word is decides how it is searched: by walking the newest contacts or through the index. With 100 samples a
-- name that one in 150 has counted as rare, and took 190 ms instead of 77; 400 cost a tenth of a millisecond of planning.
ALTER TABLE contact_search ALTER COLUMN folded SET STATISTICS 400;
