-- The elements of the LEP service documents, built in the server with SQL/XML: one value for each transfer.
-- $1 bigint[]: transfers.
SELECT t.transfer_id,
  xmlagg(
    xmlelement(name "LanguageInstructionProgramService",
      xmlforest(
        s.service AS "Service", s.primary_indicator AS "PrimaryIndicator", s.service_begin_date AS "ServiceBeginDate",
        s.service_end_date AS "ServiceEndDate", s.provider AS "Provider", s.minutes_per_week AS "MinutesPerWeek"))
    ORDER BY s.service_begin_date DESC NULLS LAST, s.primary_indicator DESC NULLS LAST, s.service COLLATE "C",
      s.provider COLLATE "C")::text
FROM transfer.records_transfer t
JOIN records.student_language_instruction_program_service s
  ON s.district_id = t.release_district_id AND s.person_id = t.release_person_id
WHERE t.transfer_id = ANY ($1)
GROUP BY t.transfer_id
