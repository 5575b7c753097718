-- Brings results.csv into its staging table, in the order of its columns there.
COPY pg_temp.oneroster_results (
  file, line, problem_column, problem, source_id, status, line_item_id, student_id, score_status, score, text_score, comment
) FROM STDIN (FORMAT binary)
