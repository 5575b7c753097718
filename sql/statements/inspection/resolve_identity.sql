-- Answers an entry of the worklist. $1: conflict_id; $2: whether it is the same person. Gives the person of the index whom the record is linked
-- to now; NULL where another entry of the record is open.
SELECT ops.resolve_identity($1, $2)
