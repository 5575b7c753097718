-- The elements of enrollment, as SQL/XML writes them in the server, for comparison. $1 bigint[]: transfers.
SELECT
  t.transfer_id,
  xmlagg(
    xmlelement(
      name "StudentSchoolAssociation",
      xmlelement(
        name "School", xmlforest(e.school_number AS "SchoolId", e.school_name AS "NameOfInstitution")),
      xmlforest(
        e.calendar_code AS "CalendarCode", e.school_year AS "SchoolYear", e.entry_date AS "EntryDate",
        e.entry_grade_level AS "EntryGradeLevel", e.entry_type AS "EntryType", e.primary_school AS "PrimarySchool",
        e.service_type AS "ServiceType", e.repeat_grade_indicator AS "RepeatGradeIndicator",
        e.class_of_school_year AS "ClassOfSchoolYear", e.exit_withdraw_date AS "ExitWithdrawDate",
        e.exit_withdraw_type AS "ExitWithdrawType", e.residency_status AS "ResidencyStatus",
        e.full_time_equivalency AS "FullTimeEquivalency"))
    ORDER BY e.entry_date DESC, e.exit_withdraw_date DESC NULLS FIRST, e.school_year COLLATE "C" DESC,
      e.school_number COLLATE "C", e.entry_grade_level COLLATE "C", e.calendar_code COLLATE "C",
      e.service_type COLLATE "C")::text
FROM transfer.records_transfer t
JOIN records.student_school_association e
  ON e.district_id = t.release_district_id AND e.person_id = t.release_person_id
WHERE t.transfer_id = ANY ($1)
GROUP BY t.transfer_id
