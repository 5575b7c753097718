-- Whether a DBA has paused a lane: $1 lane. No row where it is not.
SELECT p.paused_by, to_char(p.paused_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS'), p.reason
FROM ops.lane_pause p WHERE p.lane = $1
