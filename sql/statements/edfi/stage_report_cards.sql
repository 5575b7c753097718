-- Report cards, with the days of their grading periods. $1: district_id.
INSERT INTO pg_temp.report_card (file, line, person, is_marker, school_year, school_number, school_name, grading_period_name, begin_date, end_date,
  period_sequence, number_of_days_in_attendance, number_of_days_absent, number_of_days_tardy, comment)
SELECT r.file, r.line, r.person, false, r.body ->> 'school_year', r.body ->> 'school_number', s.school_name, r.body ->> 'grading_period_name',
  p.body ->> 'BeginDate', p.body ->> 'EndDate', p.body ->> 'PeriodSequence', r.body ->> 'number_of_days_in_attendance',
  r.body ->> 'number_of_days_absent', r.body ->> 'number_of_days_tardy', r.body ->> 'comment'
FROM pg_temp.edfi_record r
LEFT JOIN feed.source_object p ON p.district_id = $1::integer AND p.standard = 'edfi' AND p.kind = 'GradingPeriod'
  AND p.source_id = r.body ->> 'period'
LEFT JOIN pg_temp.edfi_school s ON s.school_number = r.body ->> 'school_number'
WHERE r.kind = 'ReportCard'
