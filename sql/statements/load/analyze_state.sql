-- What was loaded is to be known to the planner before the night's run.
ANALYZE state.district, state.school, state.calendar, state.person_index, state.district_person, state.enrollment,
  state.user_account, state.tool_right, state.calendar_right
