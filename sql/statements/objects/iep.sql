-- The individualized education programs of released transfers: one row for each program, with its disabilities, goals and services.
-- $1 bigint[]: transfers. Ordered by transfer; the program current on the day of the release first, then the latest; every
-- value as XML writes it. What the law asks for next is reckoned from the program: a review each year (34 CFR 300.324(b)),
-- an evaluation every three (34 CFR 300.303(b)).
SELECT
  r.transfer_id,
  a.idea_eligibility::text,
  a.special_education_setting::text,
  a.special_education_hours_per_week::text,
  a.school_hours_per_week::text,
  a.multiply_disabled::text,
  a.medically_fragile::text,
  a.last_evaluation_date::text,
  a.iep_review_date::text,
  a.iep_begin_date::text,
  a.iep_end_date::text,
  r.plan_status,
  CASE WHEN r.student_birthdate BETWEEN '0001-01-01' AND a.iep_begin_date
    THEN extract(year FROM age(a.iep_begin_date, r.student_birthdate))::text END AS age_at_begin,
  CASE WHEN r.plan_status = 'Current'
    THEN (greatest(a.iep_begin_date, CASE WHEN a.iep_review_date <= r.release_day THEN a.iep_review_date END)
      + interval '1 year')::date::text END AS annual_review_due_date,
  CASE WHEN r.plan_status = 'Current' AND a.last_evaluation_date <= r.release_day
    THEN (a.last_evaluation_date + interval '3 years')::date::text END AS reevaluation_due_date,
  ARRAY(
    SELECT ROW(d.disability::text, d.order_of_disability::text)
    FROM records.student_special_education_program_association_disability d
    WHERE d.district_id = r.district_id AND d.person_id = r.person_id AND d.iep_begin_date = r.iep_begin_date
    ORDER BY d.order_of_disability, d.disability::text COLLATE "C"),
  a.academic_performance::text,
  a.functional_performance::text,
  a.parent_concern::text,
  a.student_strengths::text,
  ARRAY(
    SELECT ROW(g.goal_number::text, g.goal::text, g.baseline::text, g.measure::text, g.progress::text)
    FROM records.student_special_education_program_association_goal g
    WHERE g.district_id = r.district_id AND g.person_id = r.person_id AND g.iep_begin_date = r.iep_begin_date
    ORDER BY g.goal_number),
  ARRAY(
    SELECT ROW(
      s.service::text, s.service_begin_date::text, s.service_end_date::text, s.frequency::text, s.minutes::text,
      s.location::text, s.provider::text)
    FROM records.student_special_education_program_association_service s
    WHERE s.district_id = r.district_id AND s.person_id = r.person_id AND s.iep_begin_date = r.iep_begin_date
    ORDER BY s.service::text COLLATE "C", s.service_begin_date, s.location::text COLLATE "C",
      s.provider::text COLLATE "C", s.frequency::text COLLATE "C", s.minutes),
  (
    -- Of the services in force on the day of the release, or on the first or last one of a program that does not hold on it; nothing where
    -- one of them cannot be counted.
    SELECT CASE WHEN count(*) = count(week.minutes) THEN round(sum(week.minutes))::text END
    FROM records.student_special_education_program_association_service s
    CROSS JOIN LATERAL (
      SELECT s.minutes * CASE
        WHEN s.frequency ~* '^(daily|every day)$' THEN 5
        WHEN s.frequency ~* '^(weekly|every week|once (a|per) week)$' THEN 1
        WHEN s.frequency ~* '^(monthly|every month|once (a|per) month)$' THEN 12.0 / 52
        WHEN s.frequency ~* '^[1-9] times? (a|per) week$' THEN left(s.frequency, 1)::integer
        WHEN s.frequency ~* '^[1-9] times? (a|per) month$' THEN left(s.frequency, 1)::integer * 12.0 / 52
      END
    ) week (minutes)
    CROSS JOIN LATERAL (SELECT greatest(a.iep_begin_date, least(a.iep_end_date, r.release_day))) in_force (on_day)
    WHERE s.district_id = r.district_id AND s.person_id = r.person_id AND s.iep_begin_date = r.iep_begin_date
      AND (s.service_begin_date IS NULL OR s.service_begin_date <= in_force.on_day)
      AND (s.service_end_date IS NULL OR s.service_end_date >= in_force.on_day)
  ) AS service_minutes_per_week,
  a.accommodations::text[],
  a.inclusion_minutes_per_week::text,
  a.transfer_of_rights_statement::text
FROM (
  -- Sorted here, while rows are narrow: the order below is the same, so that what is wide is not sorted again.
  SELECT
    p.*, array_position(ARRAY['Current', 'Upcoming', 'Ended'], p.plan_status) AS status_position
  FROM (
    SELECT
      t.transfer_id, t.release_district_id AS district_id, t.release_person_id AS person_id, t.student_birthdate,
      day.of_release AS release_day, a.iep_begin_date,
      CASE
        WHEN a.iep_begin_date > day.of_release THEN 'Upcoming'
        -- Where several have not been ended, the later one has taken the earlier one's place.
        WHEN a.iep_begin_date = max(a.iep_begin_date) FILTER (
          WHERE a.iep_begin_date <= day.of_release AND (a.iep_end_date IS NULL OR a.iep_end_date >= day.of_release)
        ) OVER (PARTITION BY t.transfer_id) THEN 'Current'
        WHEN a.iep_begin_date <= day.of_release THEN 'Ended'
      END AS plan_status
    FROM transfer.records_transfer t
    CROSS JOIN LATERAL (
      SELECT (t.release_date AT TIME ZONE (SELECT time_zone FROM state.profile))::date
    ) day (of_release)
    JOIN records.student_special_education_program_association a
      ON a.district_id = t.release_district_id AND a.person_id = t.release_person_id
    WHERE t.transfer_id = ANY ($1)
  ) p
  ORDER BY transfer_id, status_position, iep_begin_date DESC
) r
JOIN records.student_special_education_program_association a
  ON a.district_id = r.district_id AND a.person_id = r.person_id AND a.iep_begin_date = r.iep_begin_date
ORDER BY r.transfer_id, r.status_position, r.iep_begin_date DESC
