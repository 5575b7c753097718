-- Students' contacts, with the contact's name.
INSERT INTO pg_temp.student_contact_association (file, line, person, is_marker, contact_unique_id, first_name, middle_name, last_surname,
  generation_code_suffix, relation, primary_contact_status, lives_with, emergency_contact_status, contact_priority, contact_restrictions,
  legal_guardian)
SELECT c.file, c.line, c.person, false, c.contact, c.body ->> 'FirstName', c.body ->> 'MiddleName', c.body ->> 'LastSurname',
  c.body ->> 'GenerationCodeSuffix', c.association ->> 'Relation', c.association ->> 'PrimaryContactStatus', c.association ->> 'LivesWith',
  c.association ->> 'EmergencyContactStatus', c.association ->> 'ContactPriority', c.association ->> 'ContactRestrictions',
  c.association ->> 'LegalGuardian'
FROM pg_temp.edfi_contact c WHERE c.body IS NOT NULL
