-- notices.csv of the chosen district, in the view's order. Times are UTC.
COPY (
  SELECT n.district_number, n.user_name, n.event, n.process, n.name,
    to_char(n.posted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS posted_at,
    to_char(n.due_date, 'YYYY-MM-DD') AS due_date, n.transfer_guid
  FROM pg_temp.exported_notice n
  WHERE n.district_number = (SELECT d.district_number FROM pg_temp.exported_district d)
  ORDER BY n.posted_at, n.transfer_guid, n.user_name, n.event
) TO STDOUT (FORMAT csv, HEADER, ENCODING 'UTF8')
