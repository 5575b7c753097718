-- Incidents, with the student's part in them. Who only saw or suffered one has the behaviors of the incident or, where it names none, those of
-- everybody who took part. $1: district_id.
WITH part AS (
  SELECT a.body ->> 'StudentUniqueId' AS person, a.body ->> 'incident' AS incident,
    array_agg(DISTINCT b.code) FILTER (WHERE b.code IS NOT NULL) AS behavior, array_agg(DISTINCT w.code) FILTER (WHERE w.code IS NOT NULL) AS weapon,
    (array_agg(a.body ->> 'DisciplineIncidentParticipationCode' ORDER BY a.kind, a.source_id)
      FILTER (WHERE a.body ->> 'DisciplineIncidentParticipationCode' IS NOT NULL))[1] AS participation
  FROM feed.source_object a
  LEFT JOIN LATERAL jsonb_array_elements_text(a.body -> 'Behavior') AS b (code) ON true
  LEFT JOIN LATERAL jsonb_array_elements_text(a.body -> 'Weapon') AS w (code) ON true
  WHERE a.district_id = $1::integer AND a.standard = 'edfi'
    AND a.kind IN ('StudentDisciplineIncidentAssociation', 'StudentDisciplineIncidentBehaviorAssociation',
      'StudentDisciplineIncidentNonOffenderAssociation')
  GROUP BY 1, 2
), everybody AS (
  SELECT p.incident, array_agg(DISTINCT b) AS behavior FROM part p CROSS JOIN LATERAL unnest(p.behavior) AS b GROUP BY p.incident
)
INSERT INTO pg_temp.discipline_incident (file, line, person, is_marker, incident_identifier, school_number, school_name, incident_date,
  incident_time, incident_location, incident_description, behavior, discipline_incident_participation_code, weapon, reported_to_law_enforcement)
SELECT t.file, t.line, t.person, false, substr(i.source_id, length(k.school_number) + 2), k.school_number, s.school_name, i.body ->> 'IncidentDate',
  i.body ->> 'IncidentTime', i.body ->> 'IncidentLocation', i.body ->> 'IncidentDescription',
  coalesce(p.behavior, o.behavior, e.behavior)::text, p.participation, coalesce(p.weapon, o.weapon)::text, i.body ->> 'ReportedToLawEnforcement'
FROM pg_temp.edfi_incident t
JOIN feed.source_object i ON i.district_id = $1::integer AND i.standard = 'edfi' AND i.kind = 'DisciplineIncident' AND i.source_id = t.incident
CROSS JOIN LATERAL (SELECT split_part(i.source_id, '|', 1) AS school_number) AS k
CROSS JOIN LATERAL (
  SELECT nullif(ARRAY(SELECT jsonb_array_elements_text(i.body -> 'Behavior')), '{}') AS behavior,
    nullif(ARRAY(SELECT jsonb_array_elements_text(i.body -> 'Weapon')), '{}') AS weapon
) AS o
LEFT JOIN part p ON p.person = t.person AND p.incident = t.incident
LEFT JOIN everybody e ON e.incident = t.incident
LEFT JOIN pg_temp.edfi_school s ON s.school_number = k.school_number
