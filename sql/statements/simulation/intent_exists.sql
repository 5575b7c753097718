-- Whether the database holds a simulated state. No parameters.
SELECT to_regclass('simulation.intent') IS NOT NULL
