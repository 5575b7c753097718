-- Students and incidents that this load brings together (is_new), or of whose incident it says something. $1: district_id.
CREATE TEMPORARY TABLE edfi_incident ON COMMIT DROP AS
SELECT DISTINCT ON (person, incident) person, incident, file, line, is_new
FROM (
  SELECT r.person, r.body ->> 'incident' AS incident, r.file, r.line, true AS is_new FROM pg_temp.edfi_record r WHERE r.kind = 'DisciplineIncident'
  UNION ALL
  SELECT a.body ->> 'StudentUniqueId', s.source_id, s.file, s.line, false
  FROM pg_temp.edfi_staged s
  JOIN feed.source_object a ON a.district_id = $1::integer AND a.standard = 'edfi' AND a.body ->> 'incident' = s.source_id
    AND a.kind IN ('StudentDisciplineIncidentAssociation', 'StudentDisciplineIncidentBehaviorAssociation',
      'StudentDisciplineIncidentNonOffenderAssociation')
  JOIN state.district_person d ON d.district_id = $1::integer AND d.source_id = a.body ->> 'StudentUniqueId'
  WHERE s.kind = 'DisciplineIncident'
) AS t
ORDER BY person, incident, is_new DESC, file, line
