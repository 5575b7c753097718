-- How many lines of each file are refused; a line can be refused for several reasons.
SELECT file, count(DISTINCT line), count(*) FROM pg_temp.load_refusal GROUP BY file
