-- Gives each line item the period and the name under which its results stand on a report card: its title; where a class has that title twice in a
-- period, with the day on which it is due, and where that does not tell them apart, with its sourcedId. $1: district_id; $2: whether this is
-- before the load.
WITH item AS (
  SELECT i.source_id, i.body ->> 'classSourcedId' AS class_id, i.body ->> 'title' AS title, substr(i.body ->> 'dueDate', 1, 10) AS due,
    coalesce(s.title, c.term, c.school_year) AS period_name, coalesce(feed.day(s.start_date), c.begin_date) AS period_begin,
    coalesce(feed.day(s.end_date), c.end_date) AS period_end, coalesce(s.school_year, c.school_year) AS school_year
  FROM feed.source_object i
  LEFT JOIN pg_temp.oneroster_session s ON s.session_id = i.body ->> 'gradingPeriodSourcedId' AND s.is_old = $2::boolean
  LEFT JOIN pg_temp.oneroster_class c ON c.class_id = i.body ->> 'classSourcedId' AND c.is_old = $2::boolean
  WHERE i.district_id = $1::integer AND i.standard = 'oneroster' AND i.kind = 'lineItem'
)
INSERT INTO pg_temp.oneroster_line_item (is_old, line_item_id, class_id, grade_type, period_name, period_begin, period_end, school_year)
SELECT $2::boolean, source_id, class_id,
  CASE WHEN count(*) OVER (PARTITION BY class_id, school_year, period_name, title) = 1 THEN title
    WHEN due IS NOT NULL AND count(*) OVER (PARTITION BY class_id, school_year, period_name, title, due) = 1 THEN title || ' (' || due || ')'
    ELSE title || ' (' || source_id || ')' END,
  period_name, period_begin, period_end, school_year
FROM item
