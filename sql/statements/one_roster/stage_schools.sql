-- Schools of this load, by their number or, without one, their sourcedId; and the school years in which they have classes.
WITH calendar AS (
  INSERT INTO pg_temp.feed_calendar (file, line, school_number, school_year)
  SELECT o.file, o.line, c.school_number, c.school_year
  FROM pg_temp.feed_object o JOIN pg_temp.oneroster_class c ON c.class_id = o.source_id AND NOT c.is_old
  WHERE o.kind = 'class' AND NOT o.gone AND c.school_year IS NOT NULL
)
INSERT INTO pg_temp.feed_school (file, line, school_number, school_name)
SELECT file, line, coalesce(body ->> 'identifier', source_id), body ->> 'name'
FROM pg_temp.feed_object WHERE kind = 'org' AND NOT gone AND body ->> 'type' = 'school'
