-- The behavior records of released transfers as XML, made in the server: what the same records cost without this program.
-- $1 bigint[]: transfers.
SELECT
  r.transfer_id,
  xmlelement(name "StudentDiscipline", r.incidents, r.actions)::text
FROM (
  SELECT
    t.transfer_id,
    (SELECT xmlagg(
       xmlelement(name "DisciplineIncident",
         xmlforest(i.incident_identifier AS "IncidentIdentifier"),
         CASE
           WHEN num_nonnulls(i.school_number, i.school_name) > 0
           THEN xmlelement(
             name "School", xmlforest(i.school_number AS "SchoolId", i.school_name AS "NameOfInstitution"))
         END,
         xmlforest(
           i.incident_date AS "IncidentDate",
           i.incident_time AS "IncidentTime",
           i.incident_location AS "IncidentLocation",
           i.incident_description AS "IncidentDescription"),
         (SELECT xmlagg(xmlelement(name "Behavior", b.behavior) ORDER BY b.place)
          FROM unnest(i.behavior::text[]) WITH ORDINALITY AS b (behavior, place)),
         xmlforest(i.discipline_incident_participation_code AS "DisciplineIncidentParticipationCode"),
         (SELECT xmlagg(xmlelement(name "Weapon", w.weapon) ORDER BY w.place)
          FROM unnest(i.weapon::text[]) WITH ORDINALITY AS w (weapon, place)),
         xmlforest(i.reported_to_law_enforcement AS "ReportedToLawEnforcement"))
       ORDER BY i.incident_date DESC, i.incident_time DESC NULLS LAST, i.incident_identifier::text COLLATE "C",
         i.school_number::text COLLATE "C")
     FROM records.discipline_incident i
     WHERE i.district_id = t.release_district_id AND i.person_id = t.release_person_id) AS incidents,
    (SELECT xmlagg(
       xmlelement(name "DisciplineAction",
         xmlforest(a.discipline_action_identifier AS "DisciplineActionIdentifier"),
         (SELECT xmlagg(xmlelement(name "Discipline", d.discipline) ORDER BY d.place)
          FROM unnest(a.discipline::text[]) WITH ORDINALITY AS d (discipline, place)),
         xmlforest(
           a.discipline_date AS "DisciplineDate",
           a.discipline_action_length AS "DisciplineActionLength",
           a.actual_discipline_action_length AS "ActualDisciplineActionLength",
           a.discipline_action_length_difference_reason AS "DisciplineActionLengthDifferenceReason",
           a.disciplinary_action_start_date AS "DisciplinaryActionStartDate",
           a.disciplinary_action_end_date AS "DisciplinaryActionEndDate",
           a.related_to_disability_manifestation AS "RelatedToDisabilityManifestation",
           a.received_education_services_during_expulsion AS "ReceivedEducationServicesDuringExpulsion"),
         (SELECT xmlagg(xmlelement(name "IncidentIdentifier", i.incident_identifier) ORDER BY i.place)
          FROM unnest(a.incident_identifier::text[]) WITH ORDINALITY AS i (incident_identifier, place)))
       ORDER BY a.discipline_date DESC, a.discipline_action_identifier::text COLLATE "C")
     FROM records.discipline_action a
     WHERE a.district_id = t.release_district_id AND a.person_id = t.release_person_id) AS actions
  FROM transfer.records_transfer t
  WHERE t.transfer_id = ANY ($1)
  OFFSET 0
) r
WHERE r.incidents IS NOT NULL OR r.actions IS NOT NULL
