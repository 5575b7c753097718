-- The individualized education programs of transfers as XML built in the server, for comparison. $1 bigint[]: transfers.
SELECT
  t.transfer_id,
  xmlagg(
    xmlelement(
      name "StudentSpecialEducationProgramAssociation",
      xmlforest(
        a.idea_eligibility AS "IdeaEligibility",
        a.special_education_setting AS "SpecialEducationSetting",
        a.special_education_hours_per_week AS "SpecialEducationHoursPerWeek",
        a.school_hours_per_week AS "SchoolHoursPerWeek",
        a.multiply_disabled AS "MultiplyDisabled",
        a.medically_fragile AS "MedicallyFragile",
        a.last_evaluation_date AS "LastEvaluationDate",
        a.iep_review_date AS "IEPReviewDate",
        a.iep_begin_date AS "IEPBeginDate",
        a.iep_end_date AS "IEPEndDate"),
      (
        SELECT xmlagg(
          xmlelement(
            name "Disability",
            xmlforest(d.disability AS "Disability", d.order_of_disability AS "OrderOfDisability"))
          ORDER BY d.order_of_disability, d.disability::text COLLATE "C")
        FROM records.student_special_education_program_association_disability d
        WHERE d.district_id = a.district_id AND d.person_id = a.person_id AND d.iep_begin_date = a.iep_begin_date
      ),
      CASE WHEN num_nonnulls(a.academic_performance, a.functional_performance, a.parent_concern, a.student_strengths) > 0
        THEN xmlelement(
          name "PresentLevels",
          xmlforest(
            a.academic_performance AS "AcademicPerformance",
            a.functional_performance AS "FunctionalPerformance",
            a.parent_concern AS "ParentConcern",
            a.student_strengths AS "StudentStrengths"))
      END,
      (
        SELECT xmlagg(
          xmlelement(
            name "IEPGoal",
            xmlforest(
              g.goal_number AS "GoalNumber", g.goal AS "Goal", g.baseline AS "Baseline", g.measure AS "Measure",
              g.progress AS "Progress"))
          ORDER BY g.goal_number)
        FROM records.student_special_education_program_association_goal g
        WHERE g.district_id = a.district_id AND g.person_id = a.person_id AND g.iep_begin_date = a.iep_begin_date
      ),
      (
        SELECT xmlagg(
          xmlelement(
            name "SpecialEducationProgramService",
            xmlforest(
              s.service AS "SpecialEducationProgramService", s.service_begin_date AS "ServiceBeginDate",
              s.service_end_date AS "ServiceEndDate", s.frequency AS "Frequency", s.minutes AS "Minutes",
              s.location AS "Location", s.provider AS "Provider"))
          ORDER BY s.service::text COLLATE "C", s.service_begin_date, s.location::text COLLATE "C",
            s.provider::text COLLATE "C", s.frequency::text COLLATE "C", s.minutes)
        FROM records.student_special_education_program_association_service s
        WHERE s.district_id = a.district_id AND s.person_id = a.person_id AND s.iep_begin_date = a.iep_begin_date
      ),
      (
        SELECT xmlagg(xmlelement(name "Accommodation", item.accommodation) ORDER BY item.place)
        FROM unnest(a.accommodations) WITH ORDINALITY item (accommodation, place)
      ),
      xmlforest(
        a.inclusion_minutes_per_week AS "InclusionMinutesPerWeek",
        a.transfer_of_rights_statement AS "TransferOfRightsStatement"))
    ORDER BY a.iep_begin_date DESC)::text
FROM transfer.records_transfer t
JOIN records.student_special_education_program_association a
  ON a.district_id = t.release_district_id AND a.person_id = t.release_person_id
WHERE t.transfer_id = ANY ($1)
GROUP BY t.transfer_id
