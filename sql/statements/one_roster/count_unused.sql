-- Records that were read and are not used, with why: by file. $1: district_id.
WITH unused AS (
  SELECT u.file, CASE WHEN u.gone THEN 'is gone, and was in no load before' ELSE 'has no role that is used here' END AS reason
  FROM pg_temp.oneroster_users u
  WHERE CASE WHEN u.gone
    THEN NOT EXISTS (SELECT FROM pg_temp.feed_enrollment e WHERE e.file = u.file AND e.line = u.line)
      AND NOT EXISTS (SELECT FROM pg_temp.feed_object o WHERE o.file = u.file AND o.line = u.line)
    ELSE NOT EXISTS (SELECT FROM pg_temp.oneroster_kind k WHERE k.source_id = u.source_id AND k.kind <> 'other') END
  UNION ALL
  SELECT r.file, CASE WHEN r.gone THEN 'is gone, and was no enrollment before' ELSE 'is of a user whose own record is not in this load' END
  FROM pg_temp.oneroster_roles r
  WHERE CASE WHEN r.gone
    THEN NOT EXISTS (SELECT FROM pg_temp.feed_enrollment e WHERE e.source_id = 'roles|' || r.source_id)
    ELSE NOT EXISTS (SELECT FROM pg_temp.oneroster_users u WHERE u.source_id = r.user_id)
      AND NOT (r.role = 'student' AND EXISTS (SELECT FROM state.district_person d WHERE d.district_id = $1::integer AND d.source_id = r.user_id)) END
  UNION ALL
  SELECT r.file, CASE WHEN r.gone THEN 'is gone: what was said before is kept' ELSE 'is of a user who is no student' END
  FROM pg_temp.oneroster_demographics r
  WHERE r.gone OR NOT (EXISTS (SELECT FROM pg_temp.oneroster_kind k WHERE k.kind = 'student' AND k.source_id = r.source_id) OR EXISTS (SELECT FROM state.district_person d WHERE d.district_id = $1::integer AND d.source_id = r.source_id))
  UNION ALL
  SELECT e.file, CASE WHEN e.gone THEN 'is gone, and was in no load before' ELSE 'is neither a student''s nor a teacher''s' END
  FROM pg_temp.oneroster_enrollments e
  WHERE CASE WHEN e.gone
    THEN NOT EXISTS (SELECT FROM pg_temp.student_section_association s WHERE s.is_marker AND s.source_id = e.source_id)
      AND NOT EXISTS (SELECT FROM pg_temp.feed_object o WHERE o.kind = 'enrollment' AND o.gone AND o.source_id = e.source_id)
    ELSE e.role NOT IN ('student', 'teacher') END
  UNION ALL
  SELECT r.file, CASE WHEN r.gone THEN 'is gone, and was in no load before'
    WHEN lower(r.score_status) IN ('fully graded', 'partially graded') THEN 'has no score and no comment' ELSE 'is ' || lower(r.score_status) END
  FROM pg_temp.oneroster_results r
  WHERE (NOT r.gone AND lower(r.score_status) IN ('fully graded', 'partially graded') AND coalesce(r.score, r.text_score, r.comment) IS NOT NULL) IS NOT TRUE
    AND NOT EXISTS (SELECT FROM pg_temp.report_card_grade g WHERE g.is_marker AND g.source_id = r.source_id)
)
SELECT u.file, f.name, u.reason, count(*) FROM unused u JOIN pg_temp.oneroster_file f ON f.file = u.file GROUP BY u.file, f.name, u.reason
ORDER BY u.file, u.reason
