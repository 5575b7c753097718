-- The overlaps of a transfer: $1 transfer.
SELECT o.kind, o.enrollment_id, o.school_name, o.school_year, o.start_date, o.end_date, date_trunc('second', o.marked_at),
  date_trunc('second', o.resolved_at)
FROM transfer.overlap o
WHERE o.transfer_id = $1
ORDER BY o.start_date, o.enrollment_id, o.kind
