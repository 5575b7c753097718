-- The districts to export, by number: $1 their numbers, NULL for all.
SELECT d.district_number
FROM state.district d
WHERE $1::text[] IS NULL OR d.district_number = ANY ($1)
ORDER BY d.district_number COLLATE "C"
