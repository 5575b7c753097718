-- Statistics of what a simulation wrote. No parameters.
ANALYZE state.district, state.school, state.calendar, state.user_account, state.user_group, state.group_member, state.tool_right,
  state.calendar_right, state.notice_scope, state.person_index, state.district_person, state.enrollment, transfer.records_transfer,
  transfer.queue, simulation.intent, records.student_school_association, records.student_academic_record,
  records.student_academic_record_grade_point_average, records.student_academic_record_diploma, records.course_transcript,
  records.student_health, records.student_health_required_immunization, records.student_health_required_immunization_date,
  records.student_health_additional_immunization, records.student_health_additional_immunization_date
