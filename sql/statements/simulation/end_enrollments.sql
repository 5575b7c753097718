-- Ends the open enrollments of those who are not answered but dealt with: on the first day in the new district, so that nothing
-- overlaps any more. $1, $2: first and last transfer ID.
UPDATE state.enrollment e
SET end_date = t.student_start_date, end_status = 'Transferred to another district in the state'
FROM simulation.intent i
JOIN transfer.records_transfer t ON t.transfer_id = i.transfer_id
WHERE i.transfer_id BETWEEN $1::bigint AND $2::bigint
  AND i.answer = 'end_enrollments'
  AND t.status = 'waiting'
  AND e.enrollment_id = ANY (i.open_overlaps)
  AND e.end_date IS NULL
