-- The same of their grades. $1: district_id.
UPDATE records.report_card_grade SET source_id = NULL WHERE district_id = $1::integer AND source_id IS NOT NULL
