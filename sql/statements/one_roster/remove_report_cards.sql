-- Report cards that have lost their last grade. One that has anything which does not come from here is of another source as well, and stays.
-- $1: district_id.
DELETE FROM records.report_card h
USING pg_temp.oneroster_emptied_report_card e
WHERE h.district_id = $1::integer AND h.person_id = e.person_id AND h.school_year = e.school_year AND h.school_number = e.school_number
  AND h.grading_period_name = e.grading_period_name
  AND num_nonnulls(h.period_sequence, h.grade_level, h.homeroom_teacher, h.number_of_days_in_attendance, h.number_of_days_absent,
    h.number_of_days_tardy, h.comment) = 0
  AND NOT EXISTS (
    SELECT FROM records.report_card_grade g
    WHERE (g.district_id, g.person_id, g.school_year, g.school_number, g.grading_period_name)
      = (h.district_id, h.person_id, h.school_year, h.school_number, h.grading_period_name))
  AND NOT EXISTS (
    SELECT FROM records.report_card_grade_point_average g
    WHERE (g.district_id, g.person_id, g.school_year, g.school_number, g.grading_period_name)
      = (h.district_id, h.person_id, h.school_year, h.school_number, h.grading_period_name))
  AND NOT EXISTS (
    SELECT FROM records.report_card_learning_standard_grade g
    WHERE (g.district_id, g.person_id, g.school_year, g.school_number, g.grading_period_name)
      = (h.district_id, h.person_id, h.school_year, h.school_number, h.grading_period_name))
