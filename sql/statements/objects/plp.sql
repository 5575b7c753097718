-- The Section 504 plans of released transfers: one row for each plan, with its accommodations.
-- $1 bigint[]: transfers. Ordered by transfer; the plan current on the day of the release first, then the latest; every value
-- as XML writes it.
SELECT
  r.transfer_id,
  a.section504_eligibility::text,
  a.section504_disability::text,
  a.section504_meeting_date::text,
  a.section504_eligibility_decision_date::text,
  a.accommodation_plan::text,
  a.begin_date::text,
  a.end_date::text,
  r.plan_status,
  CASE WHEN r.student_birthdate BETWEEN '0001-01-01' AND a.begin_date
    THEN extract(year FROM age(a.begin_date, r.student_birthdate))::text END AS age_at_begin,
  a.service_plan_reevaluation_date::text,
  CASE WHEN r.plan_status = 'Current'
    THEN (a.service_plan_reevaluation_date < r.release_day)::text END AS reevaluation_overdue,
  a.service_plan_signed_by::text,
  a.service_plan_signature_date::text,
  ARRAY(
    SELECT ROW(
      m.accommodation_number::text, m.accommodation_type::text, m.description::text, m.applicability::text)
    FROM records.student_section504_program_association_accommodation m
    WHERE m.district_id = r.district_id AND m.person_id = r.person_id AND m.begin_date = r.begin_date
    ORDER BY m.accommodation_number)
FROM (
  -- Sorted here, while rows are narrow: the order below is the same, so that what is wide is not sorted again.
  SELECT
    p.*, array_position(ARRAY['Current', 'Upcoming', 'Ended'], p.plan_status) AS status_position
  FROM (
    SELECT
      t.transfer_id, t.release_district_id AS district_id, t.release_person_id AS person_id, t.student_birthdate,
      day.of_release AS release_day, a.begin_date,
      CASE
        WHEN a.begin_date > day.of_release THEN 'Upcoming'
        -- Where several have not been ended, the later one has taken the earlier one's place.
        WHEN a.begin_date = max(a.begin_date) FILTER (
          WHERE a.begin_date <= day.of_release AND (a.end_date IS NULL OR a.end_date >= day.of_release)
        ) OVER (PARTITION BY t.transfer_id) THEN 'Current'
        WHEN a.begin_date <= day.of_release THEN 'Ended'
      END AS plan_status
    FROM transfer.records_transfer t
    CROSS JOIN LATERAL (
      SELECT (t.release_date AT TIME ZONE (SELECT time_zone FROM state.profile))::date
    ) day (of_release)
    JOIN records.student_section504_program_association a
      ON a.district_id = t.release_district_id AND a.person_id = t.release_person_id
    WHERE t.transfer_id = ANY ($1)
  ) p
  ORDER BY transfer_id, status_position, begin_date DESC
) r
JOIN records.student_section504_program_association a
  ON a.district_id = r.district_id AND a.person_id = r.person_id AND a.begin_date = r.begin_date
ORDER BY r.transfer_id, r.status_position, r.begin_date DESC
