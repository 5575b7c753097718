-- Services of special education, with the name of who gives them. $1: district_id.
INSERT INTO pg_temp.student_special_education_program_association_service (file, line, person, is_marker, iep_begin_date, service,
  service_begin_date, service_end_date, provider)
SELECT r.file, r.line, r.person, false, r.body ->> 'iep_begin_date', r.body ->> 'service', r.body ->> 'service_begin_date',
  r.body ->> 'service_end_date', p.body ->> 'Name'
FROM pg_temp.edfi_record r
LEFT JOIN feed.source_object p ON p.district_id = $1::integer AND p.standard = 'edfi' AND p.kind = 'Staff' AND p.source_id = r.body ->> 'provider'
WHERE r.kind = 'SpecialEducationProgramService'
