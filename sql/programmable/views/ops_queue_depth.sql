DROP VIEW IF EXISTS ops.queue_depth CASCADE;
CREATE VIEW ops.queue_depth AS
SELECT l.lane,
  count(q.*) FILTER (WHERE q.quarantined_at IS NULL AND q.ready_at <= now()) AS ready,
  count(q.*) FILTER (WHERE q.quarantined_at IS NULL AND q.ready_at > now()) AS waiting_for_retry,
  count(q.*) FILTER (WHERE q.quarantined_at IS NOT NULL) AS quarantined,
  min(q.enqueued_at) FILTER (WHERE q.quarantined_at IS NULL) AS oldest_enqueued_at,
  now() - min(q.enqueued_at) FILTER (WHERE q.quarantined_at IS NULL) AS oldest_age,
  (SELECT p.paused_at FROM ops.lane_pause p WHERE p.lane = l.lane) AS paused_at
FROM unnest(enum_range(NULL::transfer.lane)) AS l (lane)
LEFT JOIN transfer.queue q ON q.lane = l.lane
GROUP BY l.lane
ORDER BY l.lane;
COMMENT ON VIEW ops.queue_depth IS 'How much work waits in each lane; one row for each lane, also an empty one.';
COMMENT ON COLUMN ops.queue_depth.lane IS 'The lane.';
COMMENT ON COLUMN ops.queue_depth.ready IS 'Rows that a run would take now.';
COMMENT ON COLUMN ops.queue_depth.waiting_for_retry IS 'Rows that failed and are to be tried again later.';
COMMENT ON COLUMN ops.queue_depth.quarantined IS 'Rows that failed too often: to be looked at, and taken back by ops.requeue.';
COMMENT ON COLUMN ops.queue_depth.oldest_enqueued_at IS 'Since when the oldest row waits that is not quarantined; NULL where none waits.';
COMMENT ON COLUMN ops.queue_depth.oldest_age IS 'How long that is.';
COMMENT ON COLUMN ops.queue_depth.paused_at IS 'Since when nothing is taken from the lane (ops.pause); NULL: it is not paused.';
