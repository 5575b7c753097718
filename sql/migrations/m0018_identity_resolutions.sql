-- What becomes of an entry of the worklist without anybody's answer is not always that its record agrees.

ALTER TYPE state.identity_resolution ADD VALUE 'no_state_id';
ALTER TYPE state.identity_resolution ADD VALUE 'superseded';
COMMENT ON TYPE state.identity_resolution IS
  'same_person: the state said that both are one. another_person: the state said that they are two. agrees_now: a later load brought values that do not conflict. no_state_id: a later load brought the record, which is linked to nobody, without a state ID, by which it conflicted. superseded: a later load brought values that conflict in another way, for which there is another entry.';

COMMENT ON COLUMN state.enrollment.source_id IS 'The identifier in the district''s system, unique for a student; of a system that the district had before, with former| in front of it; NULL where the enrollment was not loaded from one.';

-- It has another parameter now, and is made again with the other functions.
DROP FUNCTION IF EXISTS feed.stage(text);
