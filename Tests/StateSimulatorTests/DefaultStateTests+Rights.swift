import PostgresClient
import StateSimulator
import TestSupport
import Testing

extension DefaultStateTests {
  func expectRights(_ session: PostgresSession) throws {
    let notify = "r.tool = 'notify_process_inbox'"
    let expected = [
      "the tool by user": "FROM state.tool_right r WHERE \(notify) AND user_id IS NOT NULL",
      "the tool by group": "FROM state.tool_right r WHERE \(notify) AND group_id IS NOT NULL",
      "the tool to read only": "FROM state.tool_right r WHERE \(notify) AND access = 'read'",
      "a calendar by user": "FROM state.calendar_right WHERE user_id IS NOT NULL AND calendar_id IS NOT NULL",
      "a calendar by group": "FROM state.calendar_right WHERE group_id IS NOT NULL AND calendar_id IS NOT NULL",
      "a school by user": "FROM state.calendar_right WHERE user_id IS NOT NULL AND school_id IS NOT NULL",
      "a school by group": "FROM state.calendar_right WHERE group_id IS NOT NULL AND school_id IS NOT NULL",
      "all calendars by user": "FROM state.calendar_right WHERE user_id IS NOT NULL AND all_calendars",
      "all calendars by group": "FROM state.calendar_right WHERE group_id IS NOT NULL AND all_calendars",
      "an inactive user with rights": """
      FROM state.user_account u WHERE NOT active
        AND EXISTS (SELECT FROM state.group_member m JOIN state.tool_right r USING (group_id)
          WHERE m.user_id = u.user_id AND \(notify))
      """,
      "the tool without a calendar": """
      FROM state.user_account u WHERE EXISTS (SELECT FROM state.tool_right r WHERE r.user_id = u.user_id AND \(notify))
        AND NOT EXISTS (SELECT FROM state.calendar_right c WHERE c.user_id = u.user_id)
        AND NOT EXISTS (SELECT FROM state.group_member m WHERE m.user_id = u.user_id)
      """,
      "a calendar without the tool": """
      FROM state.user_account u WHERE EXISTS (SELECT FROM state.calendar_right c WHERE c.user_id = u.user_id)
        AND NOT EXISTS (SELECT FROM state.tool_right r WHERE r.user_id = u.user_id AND \(notify))
        AND NOT EXISTS (SELECT FROM state.group_member m WHERE m.user_id = u.user_id)
      """,
      "a district with nobody entitled": """
      FROM state.district d WHERE NOT EXISTS (SELECT FROM state.notice_scope n WHERE n.district_id = d.district_id)
      """,
      "an answer that nobody can give": """
      FROM simulation.intent WHERE answer = 'none' AND answering_user_id IS NULL
      """,
    ]
    for (what, sql) in expected { #expect(try session.count(sql) > 0, "\(what)") }
  }

  func expectRecords(_ session: PostgresSession) throws {
    let asked = """
      FROM simulation.intent i JOIN state.enrollment e ON e.enrollment_id = i.former_enrollment_id
      JOIN transfer.records_transfer t USING (transfer_id)
      """
    let ofFormer = "district_id = i.former_district_id AND r.person_id = i.former_person_id"
    #expect(
      try session.count(
        """
        \(asked) WHERE (t.student_grade LIKE '12%' OR t.student_grade LIKE 'Twelfth%')
          AND (SELECT count(*) FROM records.course_transcript r WHERE r.\(ofFormer)) >= 40
        """) > 0, "a senior with 40 courses and more")
    #expect(
      try session.count(
        """
        \(asked) WHERE NOT EXISTS (SELECT FROM records.student_health r WHERE r.\(ofFormer))
          AND NOT EXISTS (SELECT FROM records.student_school_association r WHERE r.\(ofFormer))
        """) > 0, "a student without any records")
    #expect(
      try session.count(
        """
        \(asked) WHERE EXISTS (SELECT FROM records.student_school_association r WHERE r.\(ofFormer))
          AND NOT EXISTS (SELECT FROM records.student_school_association r WHERE r.\(ofFormer) AND r.entry_date = e.start_date)
        """) == 0, "a history that lacks the former enrollment")
    #expect(
      try session.count("FROM records.course_transcript WHERE course_title ~ '[\\x01-\\x08]'") > 0, "control characters"
    )
    #expect(
      try session.count(
        """
        FROM records.student_health_required_immunization_date d JOIN state.district_person p USING (district_id, person_id)
        WHERE d.immunization_date < p.birthdate OR d.immunization_date > '\(SimulationOptions().asOf)'
        """) == 0, "a dose before birth, or to come")
    #expect(
      try session.count(
        """
        FROM records.student_academic_record
        WHERE class_rank > total_number_in_class OR cumulative_earned_credits > cumulative_attempted_credits
        """) == 0, "a rank or credits that cannot be")
  }
}
