-- Whether a state can be simulated here: whether nothing is in the way, and whether $1 date is not in the future.
SELECT NOT (EXISTS (SELECT FROM state.district) OR EXISTS (SELECT FROM state.person_index)
    OR EXISTS (SELECT FROM transfer.records_transfer)) AS is_empty,
  $1::date <= now()::date AS is_past
