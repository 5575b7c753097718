-- The rule of the exact match, in one place. All three are plain SQL expressions, so that the planner puts them into the
-- statements that use them and no call is made for each row.

CREATE OR REPLACE FUNCTION state.same(a text, b text, comparison state.match_comparison) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN a = b THEN true                      -- nearly always: folding costs a hundred times as much
    WHEN comparison = 'bytes' THEN a = b      -- not false: one may be missing
    ELSE state.folded(a) = state.folded(b)
  END;
COMMENT ON FUNCTION state.same(text, text, state.match_comparison) IS
  'Whether two values are equal as the state compares them; NULL where one is missing.';

CREATE OR REPLACE FUNCTION state.agrees(a text, b text, rule state.match_rule, comparison state.match_comparison)
  RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE rule
    WHEN 'ignore' THEN true
    WHEN 'not_contradict' THEN coalesce(state.same(a, b, comparison), true)
    ELSE coalesce(state.same(a, b, comparison), false)
  END;
COMMENT ON FUNCTION state.agrees(text, text, state.match_rule, state.match_comparison) IS
  'Whether two values agree under the rule of their field; never NULL. equal asks for both to be present.';

CREATE OR REPLACE FUNCTION state.mismatched_fields(
  rules state.profile,
  last_name_a text, last_name_b text,
  first_name_a text, first_name_b text,
  middle_name_a text, middle_name_b text,
  gender_a text, gender_b text,
  birthdate_a date, birthdate_b date,
  ssn_a text, ssn_b text
) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN array_remove(ARRAY[
    CASE WHEN NOT state.agrees(last_name_a, last_name_b, (rules).match_last_name, (rules).match_comparison) THEN 'last name' END,
    CASE WHEN NOT state.agrees(first_name_a, first_name_b, (rules).match_first_name, (rules).match_comparison) THEN 'first name' END,
    CASE WHEN NOT state.agrees(middle_name_a, middle_name_b, (rules).match_middle_name, (rules).match_comparison) THEN 'middle name' END,
    CASE WHEN NOT state.agrees(gender_a, gender_b, (rules).match_gender, (rules).match_comparison) THEN 'gender' END,
    CASE WHEN NOT CASE (rules).match_birthdate
        WHEN 'ignore' THEN true
        WHEN 'not_contradict' THEN coalesce(birthdate_a = birthdate_b, true)
        ELSE coalesce(birthdate_a = birthdate_b, false)
      END THEN 'birthdate' END,
    CASE WHEN NOT state.agrees(ssn_a, ssn_b, (rules).match_ssn, (rules).match_comparison) THEN 'SSN' END
  ], NULL);
COMMENT ON FUNCTION state.mismatched_fields(state.profile, text, text, text, text, text, text, text, text, date, date, text, text) IS
  'Names of the identity fields that do not agree, in a fixed order; empty where all do. State IDs are compared by whoever looked them up.';

CREATE OR REPLACE FUNCTION state.explained(message text, fields text[], shown boolean) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN shown AND cardinality(fields) > 0 THEN replace(message, '{fields}', array_to_string(fields, ', '))
    ELSE regexp_replace(message, '\s*\(?\{fields\}\)?', '', 'g')
  END;
COMMENT ON FUNCTION state.explained(text, text[], boolean) IS
  'A message of state.error_message as the requester reads it; names the fields that differ unless the profile silences that. NULL for no message.';
REVOKE EXECUTE ON FUNCTION state.same(text, text, state.match_comparison) FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION state.agrees(text, text, state.match_rule, state.match_comparison) FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION state.mismatched_fields(state.profile, text, text, text, text, text, text, text, text, date, date, text, text) FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION state.explained(text, text[], boolean) FROM PUBLIC;
