-- Whether two records of one file may have the same sourcedId: by hashes, sorted, at a third of the cost of grouping the identifiers. Next to
-- always false.
SELECT (SELECT count(source_id) > count(DISTINCT hashtextextended(source_id, 0)) FROM pg_temp.oneroster_users)
  OR (SELECT count(source_id) > count(DISTINCT hashtextextended(source_id, 0)) FROM pg_temp.oneroster_roles)
  OR (SELECT count(source_id) > count(DISTINCT hashtextextended(source_id, 0)) FROM pg_temp.oneroster_demographics)
  OR (SELECT count(source_id) > count(DISTINCT hashtextextended(source_id, 0)) FROM pg_temp.oneroster_enrollments)
  OR (SELECT count(source_id) > count(DISTINCT hashtextextended(source_id, 0)) FROM pg_temp.oneroster_results)
