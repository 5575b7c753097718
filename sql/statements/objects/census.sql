-- The census of released transfers: one row for each student, with names, languages, addresses, telephones and contacts.
-- $1 bigint[]: transfers. Ordered by transfer; every value as XML writes it. A contact, with a court's restriction perhaps, is
-- sent also where the student has no row of records.student, and so is each of the other lists.
SELECT
  t.transfer_id,
  s.first_name::text,
  s.middle_name::text,
  s.last_surname::text,
  s.generation_code_suffix::text,
  s.preferred_first_name::text,
  ARRAY(
    SELECT ROW(
      n.other_name_type::text, n.first_name::text, n.middle_name::text, n.last_surname::text,
      n.generation_code_suffix::text)
    FROM records.student_other_name n
    WHERE n.district_id = t.release_district_id AND n.person_id = t.release_person_id
    ORDER BY n.other_name_type COLLATE "C", n.last_surname COLLATE "C", n.first_name COLLATE "C"),
  s.birth_date::text,
  s.birth_city::text,
  s.birth_state_abbreviation::text,
  s.birth_country::text,
  s.date_entered_us::text,
  s.sex::text,
  s.hispanic_latino_ethnicity::text,
  s.races::text[],
  s.tribal_affiliations::text[],
  ARRAY(
    SELECT ROW(l.language::text, l.language_use::text)
    FROM records.student_language l
    WHERE l.district_id = t.release_district_id AND l.person_id = t.release_person_id
    ORDER BY l.language_use COLLATE "C", l.language COLLATE "C"),
  ARRAY(
    SELECT ROW(
      a.address_type::text, a.street_number_name::text, a.apartment_room_suite_number::text, a.city::text,
      a.state_abbreviation::text, a.postal_code::text, a.do_not_publish_indicator::text)
    FROM records.student_address a
    WHERE a.district_id = t.release_district_id AND a.person_id = t.release_person_id
    ORDER BY a.address_type COLLATE "C", a.postal_code COLLATE "C", a.street_number_name COLLATE "C",
      a.apartment_room_suite_number COLLATE "C", a.city COLLATE "C"),
  ARRAY(
    SELECT ROW(p.telephone_number::text, p.telephone_number_type::text, p.order_of_priority::text)
    FROM records.student_telephone p
    WHERE p.district_id = t.release_district_id AND p.person_id = t.release_person_id
    ORDER BY p.order_of_priority, p.telephone_number COLLATE "C", p.telephone_number_type COLLATE "C"),
  ARRAY(
    SELECT ROW(m.electronic_mail_address::text, m.electronic_mail_type::text)
    FROM records.student_electronic_mail m
    WHERE m.district_id = t.release_district_id AND m.person_id = t.release_person_id
    ORDER BY m.electronic_mail_address COLLATE "C"),
  -- Contacts in the order in which the school calls them.
  ARRAY(
    SELECT ROW(
      c.contact_unique_id::text, c.first_name::text, c.middle_name::text, c.last_surname::text,
      c.generation_code_suffix::text, c.relation::text, c.primary_contact_status::text, c.lives_with::text,
      c.emergency_contact_status::text, c.contact_priority::text, c.contact_restrictions::text, c.legal_guardian::text,
      ARRAY(
        SELECT ROW(
          a.address_type::text, a.street_number_name::text, a.apartment_room_suite_number::text, a.city::text,
          a.state_abbreviation::text, a.postal_code::text, a.do_not_publish_indicator::text)
        FROM records.contact_address a
        WHERE a.district_id = t.release_district_id AND a.person_id = t.release_person_id
          AND a.contact_unique_id = c.contact_unique_id
        ORDER BY a.address_type COLLATE "C", a.postal_code COLLATE "C", a.street_number_name COLLATE "C",
          a.apartment_room_suite_number COLLATE "C", a.city COLLATE "C"),
      ARRAY(
        SELECT ROW(p.telephone_number::text, p.telephone_number_type::text, p.order_of_priority::text)
        FROM records.contact_telephone p
        WHERE p.district_id = t.release_district_id AND p.person_id = t.release_person_id
          AND p.contact_unique_id = c.contact_unique_id
        ORDER BY p.order_of_priority, p.telephone_number COLLATE "C", p.telephone_number_type COLLATE "C"),
      ARRAY(
        SELECT ROW(m.electronic_mail_address::text, m.electronic_mail_type::text)
        FROM records.contact_electronic_mail m
        WHERE m.district_id = t.release_district_id AND m.person_id = t.release_person_id
          AND m.contact_unique_id = c.contact_unique_id
        ORDER BY m.electronic_mail_address COLLATE "C"))
    FROM records.student_contact_association c
    WHERE c.district_id = t.release_district_id AND c.person_id = t.release_person_id
    ORDER BY c.contact_priority, c.primary_contact_status DESC NULLS LAST, c.contact_unique_id COLLATE "C"),
  s.military_connection::text,
  s.directory_information_block::text
FROM transfer.records_transfer t
CROSS JOIN LATERAL (
  SELECT 1 FROM records.student WHERE district_id = t.release_district_id AND person_id = t.release_person_id
  UNION
  SELECT 1 FROM records.student_other_name WHERE district_id = t.release_district_id AND person_id = t.release_person_id
  UNION
  SELECT 1 FROM records.student_language WHERE district_id = t.release_district_id AND person_id = t.release_person_id
  UNION
  SELECT 1 FROM records.student_address WHERE district_id = t.release_district_id AND person_id = t.release_person_id
  UNION
  SELECT 1 FROM records.student_telephone WHERE district_id = t.release_district_id AND person_id = t.release_person_id
  UNION
  SELECT 1 FROM records.student_electronic_mail WHERE district_id = t.release_district_id AND person_id = t.release_person_id
  UNION
  SELECT 1 FROM records.student_contact_association WHERE district_id = t.release_district_id AND person_id = t.release_person_id
) AS on_file
LEFT JOIN LATERAL (
  -- Not pulled up: it is read by key for each transfer.
  SELECT * FROM records.student WHERE district_id = t.release_district_id AND person_id = t.release_person_id OFFSET 0
) s ON true
WHERE t.transfer_id = ANY ($1)
ORDER BY t.transfer_id
