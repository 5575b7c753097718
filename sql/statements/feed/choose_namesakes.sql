-- Candidates that choose_new_persons left out because somebody of the same load was alike, and who turned out to be another person: their middle
-- names or SSNs contradict, say. Of those that may be one person among themselves only the first: the others are compared with that one once the
-- index has it, so this is to be run until it finds nobody. May be: whatever else differs, neither middle names nor SSNs contradict. That is
-- looked up by value and not in pairs, for a name can be common: who has a middle name may be who has the same one, or none; who has none, anybody.
INSERT INTO pg_temp.feed_new_person
WITH remaining AS (
  SELECT c.*, lower(c.last_name) AS last_key, lower(c.first_name) AS first_key,
    CASE WHEN f.match_middle_name <> 'ignore' THEN state.folded(c.middle_name) END AS middle,
    CASE WHEN f.match_ssn <> 'ignore' THEN state.folded(c.ssn) END AS number,
    -- Whoever lacks what has to be equal is taken for nobody else, not even for one who is alike.
    c.birthdate IS NOT NULL AND state.mismatched_fields(f, c.last_name, c.last_name, c.first_name, c.first_name, c.middle_name, c.middle_name,
      c.gender, c.gender, c.birthdate, c.birthdate, c.ssn, c.ssn) = '{}' AS has_twins
  FROM pg_temp.feed_candidate c CROSS JOIN state.profile f
  WHERE NOT EXISTS (SELECT FROM state.person_index k WHERE state.folded(k.state_id) = c.state_key)
    AND NOT EXISTS (SELECT FROM pg_temp.feed_twin t WHERE t.person_id = c.person_id)
), known AS (
  SELECT birthdate, last_key, first_key, min(person_id) AS first_id,
    CASE WHEN grouping(middle) = 1 THEN 'any' ELSE coalesce('=' || middle, 'none') END AS middle,
    CASE WHEN grouping(number) = 1 THEN 'any' ELSE coalesce('=' || number, 'none') END AS number
  FROM remaining WHERE has_twins
  GROUP BY birthdate, last_key, first_key, CUBE (middle, number)
), by_middle AS MATERIALIZED (
  -- Lists are unrolled by themselves, and joined then: the planner does not see the costs of a join with a list where it avoids nested loops.
  SELECT person_id, birthdate, last_key, first_key, number,
    unnest(CASE WHEN middle IS NULL THEN ARRAY['any'] ELSE ARRAY['=' || middle, 'none'] END) AS middle
  FROM remaining WHERE has_twins
), asked AS MATERIALIZED (
  SELECT person_id, birthdate, last_key, first_key, middle,
    unnest(CASE WHEN number IS NULL THEN ARRAY['any'] ELSE ARRAY['=' || number, 'none'] END) AS number
  FROM by_middle
), later AS (
  SELECT DISTINCT a.person_id
  FROM asked a
  JOIN known k ON k.birthdate = a.birthdate AND k.last_key = a.last_key AND k.first_key = a.first_key
    AND k.middle = a.middle AND k.number = a.number AND k.first_id < a.person_id
)
SELECT nextval(pg_get_serial_sequence('state.person_index', 'state_person_id')), q.*
FROM (
  SELECT DISTINCT ON (c.state_key) c.person_id, c.state_id, c.last_name, c.first_name, c.middle_name, c.suffix, c.gender, c.birthdate, c.ssn
  FROM remaining c
  WHERE NOT EXISTS (SELECT FROM later l WHERE l.person_id = c.person_id)
  ORDER BY c.state_key, c.person_id
) AS q
