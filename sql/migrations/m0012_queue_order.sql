-- What a lane's order goes by: priorities that a state gives to groups of students, and whose turn a row is.

-- Priority --------------------------------------------------------------------------------------------------------------

CREATE TYPE state.student_group AS ENUM ('foster_care', 'homeless', 'military_family', 'characteristic');
COMMENT ON TYPE state.student_group IS
  'foster_care: in foster care, or awaiting it. homeless: in the homeless program. military_family: a parent or guardian serves. characteristic: has the named Ed-Fi StudentCharacteristic. Each by the requesting district''s own records, on the day of the request.';

CREATE TABLE state.queue_priority (
  student_group          state.student_group NOT NULL,
  student_characteristic records.code,
  priority               smallint NOT NULL CHECK (priority BETWEEN 0 AND 1000),
  CHECK ((student_group = 'characteristic') = (student_characteristic IS NOT NULL)),
  UNIQUE NULLS NOT DISTINCT (student_group, student_characteristic)
);
COMMENT ON TABLE state.queue_priority IS
  'Whose transfers the state has done first: a rule for each group of students. Empty: everybody''s alike. A change holds for what is queued from then on; ops.prioritize changes what waits.';
COMMENT ON COLUMN state.queue_priority.student_group IS 'The group.';
COMMENT ON COLUMN state.queue_priority.student_characteristic IS
  'Of the group characteristic: the code, as districts have it in records.student_characteristic, compared as exact matching compares; NULL for the other groups.';
COMMENT ON COLUMN state.queue_priority.priority IS
  'Lower comes first; 100 is everybody else''s. A student of several groups has the lowest.';

ALTER TABLE transfer.records_transfer ADD COLUMN queue_priority smallint NOT NULL DEFAULT 100;
COMMENT ON COLUMN transfer.records_transfer.queue_priority IS
  'Priority of the transfer''s work in every lane, lower first: by state.queue_priority when it was requested, or by ops.prioritize. No district sees it: it tells of the student''s circumstances.';

-- Turns -----------------------------------------------------------------------------------------------------------------

COMMENT ON COLUMN transfer.queue.turn IS
  'Place among the rows of its district that wait in the lane, from 1: a lane is done by priority, then turn, then transfer, so that districts take turns. Dealt anew when a run begins with the lane.';
COMMENT ON COLUMN transfer.queue.district_id IS
  'The requesting district, whose share the row is in every lane. NULL: nobody''s share; its turn stays as it is.';
COMMENT ON COLUMN transfer.queue.priority IS 'Lower comes first. See state.queue_priority and ops.prioritize.';

UPDATE transfer.queue q SET district_id = t.request_district_id
FROM transfer.records_transfer t WHERE t.transfer_id = q.transfer_id;
