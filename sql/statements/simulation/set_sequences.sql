-- Sets every identity sequence of the simulated tables behind the IDs that were written. No parameters.
SELECT setval(pg_get_serial_sequence('state.district', 'district_id'), coalesce(max(district_id), 1), max(district_id) IS NOT NULL) FROM state.district;
SELECT setval(pg_get_serial_sequence('state.school', 'school_id'), coalesce(max(school_id), 1), max(school_id) IS NOT NULL) FROM state.school;
SELECT setval(pg_get_serial_sequence('state.calendar', 'calendar_id'), coalesce(max(calendar_id), 1), max(calendar_id) IS NOT NULL) FROM state.calendar;
SELECT setval(pg_get_serial_sequence('state.user_account', 'user_id'), coalesce(max(user_id), 1), max(user_id) IS NOT NULL) FROM state.user_account;
SELECT setval(pg_get_serial_sequence('state.user_group', 'group_id'), coalesce(max(group_id), 1), max(group_id) IS NOT NULL) FROM state.user_group;
SELECT setval(pg_get_serial_sequence('state.tool_right', 'tool_right_id'), coalesce(max(tool_right_id), 1), max(tool_right_id) IS NOT NULL) FROM state.tool_right;
SELECT setval(pg_get_serial_sequence('state.calendar_right', 'calendar_right_id'), coalesce(max(calendar_right_id), 1), max(calendar_right_id) IS NOT NULL) FROM state.calendar_right;
SELECT setval(pg_get_serial_sequence('state.person_index', 'state_person_id'), coalesce(max(state_person_id), 1), max(state_person_id) IS NOT NULL) FROM state.person_index;
SELECT setval(pg_get_serial_sequence('state.district_person', 'person_id'), coalesce(max(person_id), 1), max(person_id) IS NOT NULL) FROM state.district_person;
SELECT setval(pg_get_serial_sequence('state.enrollment', 'enrollment_id'), coalesce(max(enrollment_id), 1), max(enrollment_id) IS NOT NULL) FROM state.enrollment;
SELECT setval(pg_get_serial_sequence('transfer.records_transfer', 'transfer_id'), coalesce(max(transfer_id), 1), max(transfer_id) IS NOT NULL) FROM transfer.records_transfer;
