-- What of the students of this load conflicts with the person index, as it is now.
CREATE TEMPORARY TABLE feed_conflict (
  person_id bigint NOT NULL,
  state_person_id bigint,
  reason state.identity_reason NOT NULL,
  mismatched_fields text[] NOT NULL
) ON COMMIT DROP
