-- Language instruction of students of whose English no file has told yet, by document and kind.
SELECT k.file, k.kind, count(*)
FROM pg_temp.edfi_record r JOIN pg_temp.edfi_kind k ON k.number = r.file
JOIN pg_temp.edfi_english_learner l ON l.person = r.person
WHERE r.kind = 'LanguageInstruction' AND l.body IS NULL
  AND NOT EXISTS (SELECT FROM pg_temp.feed_refusal f WHERE f.file = r.file AND f.line = r.line)
GROUP BY k.file, k.kind
