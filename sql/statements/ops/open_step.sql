-- Opens a step of a run: $1 run, $2 step, $3 lane.
INSERT INTO ops.step_execution (execution_id, step, lane) VALUES ($1, $2, $3)
