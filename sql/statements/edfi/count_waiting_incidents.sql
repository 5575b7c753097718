-- Parts in an incident of which no file has told yet, by document and kind. $1: district_id.
SELECT k.file, k.kind, count(*)
FROM pg_temp.edfi_record r JOIN pg_temp.edfi_kind k ON k.number = r.file
WHERE r.kind = 'DisciplineIncident'
  AND NOT EXISTS (SELECT FROM pg_temp.feed_refusal f WHERE f.file = r.file AND f.line = r.line)
  AND NOT EXISTS (
    SELECT FROM feed.source_object i
    WHERE i.district_id = $1::integer AND i.standard = 'edfi' AND i.kind = 'DisciplineIncident' AND i.source_id = r.body ->> 'incident')
GROUP BY k.file, k.kind
