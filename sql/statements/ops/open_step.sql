-- Opens a step of a run: $1 run, $2 step, $3 lane. Opening it again, after a connection that broke, does nothing.
INSERT INTO ops.step_execution (execution_id, step, lane) VALUES ($1, $2, $3)
ON CONFLICT (execution_id, step) DO NOTHING
