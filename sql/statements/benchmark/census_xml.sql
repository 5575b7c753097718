-- The elements of census, as SQL/XML writes them in the server, for comparison. $1 bigint[]: transfers.
SELECT
  t.transfer_id,
  xmlelement(
    name "Student",
    xmlelement(
      name "Name",
      xmlforest(
        s.first_name AS "FirstName", s.middle_name AS "MiddleName", s.last_surname AS "LastSurname",
        s.generation_code_suffix AS "GenerationCodeSuffix", s.preferred_first_name AS "PreferredFirstName")),
    (SELECT xmlagg(
       xmlelement(
         name "OtherName",
         xmlforest(
           n.other_name_type AS "OtherNameType", n.first_name AS "FirstName", n.middle_name AS "MiddleName",
           n.last_surname AS "LastSurname", n.generation_code_suffix AS "GenerationCodeSuffix"))
       ORDER BY n.other_name_type COLLATE "C", n.last_surname COLLATE "C", n.first_name COLLATE "C")
     FROM records.student_other_name n
     WHERE n.district_id = t.release_district_id AND n.person_id = t.release_person_id),
    xmlelement(
      name "BirthData",
      xmlforest(
        s.birth_date AS "BirthDate", s.birth_city AS "BirthCity", s.birth_state_abbreviation AS "BirthStateAbbreviation",
        s.birth_country AS "BirthCountry", s.date_entered_us AS "DateEnteredUS")),
    xmlforest(s.sex AS "Sex", s.hispanic_latino_ethnicity AS "HispanicLatinoEthnicity"),
    (SELECT xmlagg(xmlelement(name "Race", r.race) ORDER BY r.place)
     FROM unnest(s.races) WITH ORDINALITY r (race, place)),
    (SELECT xmlagg(xmlelement(name "TribalAffiliation", r.tribe) ORDER BY r.place)
     FROM unnest(s.tribal_affiliations) WITH ORDINALITY r (tribe, place)),
    (SELECT xmlagg(
       xmlelement(name "Language", xmlforest(l.language AS "Language", l.language_use AS "LanguageUse"))
       ORDER BY l.language_use COLLATE "C", l.language COLLATE "C")
     FROM records.student_language l
     WHERE l.district_id = t.release_district_id AND l.person_id = t.release_person_id),
    (SELECT xmlagg(
       xmlelement(
         name "Address",
         xmlforest(
           a.address_type AS "AddressType", a.street_number_name AS "StreetNumberName",
           a.apartment_room_suite_number AS "ApartmentRoomSuiteNumber", a.city AS "City",
           a.state_abbreviation AS "StateAbbreviation", a.postal_code AS "PostalCode",
           a.do_not_publish_indicator AS "DoNotPublishIndicator"))
       ORDER BY a.address_type COLLATE "C", a.postal_code COLLATE "C", a.street_number_name COLLATE "C",
         a.apartment_room_suite_number COLLATE "C", a.city COLLATE "C")
     FROM records.student_address a
     WHERE a.district_id = t.release_district_id AND a.person_id = t.release_person_id),
    (SELECT xmlagg(
       xmlelement(
         name "Telephone",
         xmlforest(
           p.telephone_number AS "TelephoneNumber", p.telephone_number_type AS "TelephoneNumberType",
           p.order_of_priority AS "OrderOfPriority"))
       ORDER BY p.order_of_priority, p.telephone_number COLLATE "C", p.telephone_number_type COLLATE "C")
     FROM records.student_telephone p
     WHERE p.district_id = t.release_district_id AND p.person_id = t.release_person_id),
    (SELECT xmlagg(
       xmlelement(
         name "ElectronicMail",
         xmlforest(
           m.electronic_mail_address AS "ElectronicMailAddress", m.electronic_mail_type AS "ElectronicMailType"))
       ORDER BY m.electronic_mail_address COLLATE "C")
     FROM records.student_electronic_mail m
     WHERE m.district_id = t.release_district_id AND m.person_id = t.release_person_id),
    (SELECT xmlagg(
       xmlelement(
         name "StudentContactAssociation",
         xmlelement(name "ContactUniqueId", c.contact_unique_id),
         xmlelement(
           name "Name",
           xmlforest(
             c.first_name AS "FirstName", c.middle_name AS "MiddleName", c.last_surname AS "LastSurname",
             c.generation_code_suffix AS "GenerationCodeSuffix")),
         xmlforest(
           c.relation AS "Relation", c.primary_contact_status AS "PrimaryContactStatus", c.lives_with AS "LivesWith",
           c.emergency_contact_status AS "EmergencyContactStatus", c.contact_priority AS "ContactPriority",
           c.contact_restrictions AS "ContactRestrictions", c.legal_guardian AS "LegalGuardian"),
         (SELECT xmlagg(
            xmlelement(
              name "Address",
              xmlforest(
                a.address_type AS "AddressType", a.street_number_name AS "StreetNumberName",
                a.apartment_room_suite_number AS "ApartmentRoomSuiteNumber", a.city AS "City",
                a.state_abbreviation AS "StateAbbreviation", a.postal_code AS "PostalCode",
                a.do_not_publish_indicator AS "DoNotPublishIndicator"))
            ORDER BY a.address_type COLLATE "C", a.postal_code COLLATE "C", a.street_number_name COLLATE "C",
              a.apartment_room_suite_number COLLATE "C", a.city COLLATE "C")
          FROM records.contact_address a
          WHERE a.district_id = t.release_district_id AND a.person_id = t.release_person_id
            AND a.contact_unique_id = c.contact_unique_id),
         (SELECT xmlagg(
            xmlelement(
              name "Telephone",
              xmlforest(
                p.telephone_number AS "TelephoneNumber", p.telephone_number_type AS "TelephoneNumberType",
                p.order_of_priority AS "OrderOfPriority"))
            ORDER BY p.order_of_priority, p.telephone_number COLLATE "C", p.telephone_number_type COLLATE "C")
          FROM records.contact_telephone p
          WHERE p.district_id = t.release_district_id AND p.person_id = t.release_person_id
            AND p.contact_unique_id = c.contact_unique_id),
         (SELECT xmlagg(
            xmlelement(
              name "ElectronicMail",
              xmlforest(
                m.electronic_mail_address AS "ElectronicMailAddress",
                m.electronic_mail_type AS "ElectronicMailType"))
            ORDER BY m.electronic_mail_address COLLATE "C")
          FROM records.contact_electronic_mail m
          WHERE m.district_id = t.release_district_id AND m.person_id = t.release_person_id
            AND m.contact_unique_id = c.contact_unique_id))
       ORDER BY c.contact_priority, c.primary_contact_status DESC NULLS LAST, c.contact_unique_id COLLATE "C")
     FROM records.student_contact_association c
     WHERE c.district_id = t.release_district_id AND c.person_id = t.release_person_id),
    xmlforest(
      s.military_connection AS "MilitaryConnection", s.directory_information_block AS "DirectoryInformationBlock"))::text
FROM transfer.records_transfer t
JOIN records.student s ON s.district_id = t.release_district_id AND s.person_id = t.release_person_id
WHERE t.transfer_id = ANY ($1)
