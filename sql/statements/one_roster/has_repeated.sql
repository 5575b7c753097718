-- Whether two records of one file may have the same sourcedId: by hashes, at half the cost of the identifiers. Next to always false.
SELECT EXISTS (
  SELECT FROM (
    SELECT file, hashtextextended(source_id, 0) AS hash FROM pg_temp.oneroster_users
    UNION ALL SELECT file, hashtextextended(source_id, 0) FROM pg_temp.oneroster_roles
    UNION ALL SELECT file, hashtextextended(source_id, 0) FROM pg_temp.oneroster_demographics
    UNION ALL SELECT file, hashtextextended(source_id, 0) FROM pg_temp.oneroster_enrollments
    UNION ALL SELECT file, hashtextextended(source_id, 0) FROM pg_temp.oneroster_results
  ) AS every WHERE hash IS NOT NULL GROUP BY file, hash HAVING count(*) > 1)
