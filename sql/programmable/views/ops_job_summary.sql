DROP VIEW IF EXISTS ops.job_summary CASCADE;
CREATE VIEW ops.job_summary AS
SELECT j.execution_id, j.job, j.business_date, j.workers, j.host, j.process_id, j.binary_version,
  j.started_at, j.ended_at, j.outcome, j.message, round(took.seconds, 3) AS seconds, round(done.claimed / nullif(took.seconds, 0), 1) AS rows_per_second,
  (SELECT count(*) FROM ops.step_execution s WHERE s.execution_id = j.execution_id) AS steps,
  done.chunks, done.last_chunk_at, done.claimed, done.set_aside, done.waiting, done.released, done.rejected, done.ignored, done.errors,
  done.overlaps_marked, done.overlaps_resolved, done.notices, done.recipients, done.undeliverable, done.payload_bytes, done.replaced_characters
FROM ops.job_execution j
CROSS JOIN LATERAL (
  SELECT count(*) AS chunks, max(c.committed_at) AS last_chunk_at,
    coalesce(sum(c.claimed), 0)::bigint AS claimed,
    coalesce(sum(c.set_aside), 0)::bigint AS set_aside,
    coalesce(sum(c.waiting), 0)::bigint AS waiting,
    coalesce(sum(c.released), 0)::bigint AS released,
    coalesce(sum(c.rejected), 0)::bigint AS rejected,
    coalesce(sum(c.ignored), 0)::bigint AS ignored,
    coalesce(sum(c.errors), 0)::bigint AS errors,
    coalesce(sum(c.overlaps_marked), 0)::bigint AS overlaps_marked,
    coalesce(sum(c.overlaps_resolved), 0)::bigint AS overlaps_resolved,
    coalesce(sum(c.notices), 0)::bigint AS notices,
    coalesce(sum(c.recipients), 0)::bigint AS recipients,
    coalesce(sum(c.undeliverable), 0)::bigint AS undeliverable,
    coalesce(sum(c.payload_bytes), 0)::bigint AS payload_bytes,
    coalesce(sum(c.replaced_characters), 0)::bigint AS replaced_characters
  FROM ops.chunk_execution c WHERE c.execution_id = j.execution_id
) AS done
-- A run that was not closed is measured to its last chunk.
CROSS JOIN LATERAL (
  SELECT extract(epoch FROM greatest(coalesce(j.ended_at, done.last_chunk_at, j.started_at) - j.started_at, interval '0')) AS seconds
) AS took
ORDER BY j.execution_id;
COMMENT ON VIEW ops.job_summary IS 'The runs of jobs, with the sums over their chunks. Newest last.';
COMMENT ON COLUMN ops.job_summary.execution_id IS 'The run.';
COMMENT ON COLUMN ops.job_summary.job IS 'The job''s name.';
COMMENT ON COLUMN ops.job_summary.business_date IS 'The run''s date in the state''s time zone.';
COMMENT ON COLUMN ops.job_summary.workers IS 'Workers in parallel.';
COMMENT ON COLUMN ops.job_summary.host IS 'Name of the host that ran it.';
COMMENT ON COLUMN ops.job_summary.process_id IS 'Process ID on that host.';
COMMENT ON COLUMN ops.job_summary.binary_version IS 'Version of the binary that ran it.';
COMMENT ON COLUMN ops.job_summary.started_at IS 'When it started.';
COMMENT ON COLUMN ops.job_summary.ended_at IS 'When it ended; NULL until then.';
COMMENT ON COLUMN ops.job_summary.outcome IS 'How it ended; NULL until then.';
COMMENT ON COLUMN ops.job_summary.message IS 'Why it failed; NULL otherwise.';
COMMENT ON COLUMN ops.job_summary.seconds IS 'How long it took, or has taken up to its last chunk.';
COMMENT ON COLUMN ops.job_summary.rows_per_second IS 'Queue rows per second; NULL where it took no time.';
COMMENT ON COLUMN ops.job_summary.steps IS 'Steps begun.';
COMMENT ON COLUMN ops.job_summary.chunks IS 'Chunks that were committed.';
COMMENT ON COLUMN ops.job_summary.last_chunk_at IS 'When the last of them began; NULL where there is none.';
COMMENT ON COLUMN ops.job_summary.claimed IS 'Queue rows claimed.';
COMMENT ON COLUMN ops.job_summary.set_aside IS 'Queue rows set aside because their work failed.';
COMMENT ON COLUMN ops.job_summary.waiting IS 'Transfers routed.';
COMMENT ON COLUMN ops.job_summary.released IS 'Transfers released.';
COMMENT ON COLUMN ops.job_summary.rejected IS 'Transfers rejected.';
COMMENT ON COLUMN ops.job_summary.ignored IS 'Transfers ignored.';
COMMENT ON COLUMN ops.job_summary.errors IS 'Transfers that ended in error.';
COMMENT ON COLUMN ops.job_summary.overlaps_marked IS 'Overlaps marked.';
COMMENT ON COLUMN ops.job_summary.overlaps_resolved IS 'Overlaps resolved.';
COMMENT ON COLUMN ops.job_summary.notices IS 'Notices posted.';
COMMENT ON COLUMN ops.job_summary.recipients IS 'Users who received them, counted once for each notice.';
COMMENT ON COLUMN ops.job_summary.undeliverable IS 'Notices that nobody has the rights to receive.';
COMMENT ON COLUMN ops.job_summary.payload_bytes IS 'Bytes of payload written.';
COMMENT ON COLUMN ops.job_summary.replaced_characters IS 'Characters that XML cannot hold, replaced by U+FFFD.';
