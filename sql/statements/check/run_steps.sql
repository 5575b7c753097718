-- A run that has ended by itself has ended all of its steps.
-- Not: one that was closed as crashed. A process that had only lost its connection goes on, and opens its next step, after
-- another run has taken it for dead.
-- Plan: a hash join of steps with runs.
WITH violation AS MATERIALIZED (
  SELECT e.execution_id AS id, format('has ended as %s, and its step %s has not', e.outcome, s.step) AS what
  FROM ops.step_execution s
  JOIN ops.job_execution e ON e.execution_id = s.execution_id
  WHERE e.ended_at IS NOT NULL AND e.outcome <> 'crashed' AND s.ended_at IS NULL
)
SELECT 'run' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
