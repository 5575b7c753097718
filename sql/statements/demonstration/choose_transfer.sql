-- A released transfer whose documents are worth reading: the oldest student who has all of them.
SELECT t.transfer_id
FROM transfer.records_transfer t
JOIN transfer.records_transfer_payload p ON p.transfer_id = t.transfer_id
WHERE p.transcript_fop IS NOT NULL AND p.health_immunization_fop IS NOT NULL AND p.enrollment_fop IS NOT NULL
ORDER BY t.student_birthdate, t.transfer_id
LIMIT 1
