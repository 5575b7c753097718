-- The students of whom this load says something that can change their enrollments in schools. at: the first record that does (file times 2^40
-- plus line).
CREATE TEMPORARY TABLE oneroster_touched (
  person text COLLATE "C" NOT NULL,
  at bigint NOT NULL
) ON COMMIT DROP
