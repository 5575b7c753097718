/// CEDS IEP Team Meeting, latest first (table records.iep_meeting).
enum IEPMeeting: Int, RecordLayout {
  case meetingDate, meetingNumber, purpose, participants, notes, nextMeetingDate

  static let element = "IEPMeeting"
  static let table = "iep_meeting"
  static let required: Set<Self> = [.meetingDate, .meetingNumber]

  var type: FieldType {
    switch self {
    case .meetingDate, .nextMeetingDate: .day
    case .meetingNumber: .integer
    case .participants: .records(MeetingParticipant.self)
    default: .text
    }
  }
}

/// CEDS IEP Team Member: somebody invited to the meeting.
enum MeetingParticipant: Int, RecordLayout {
  case name, role, attended

  static let element = "Participant"
  static let table = "iep_meeting_participant"
  static let required: Set<Self> = [.name]

  var type: FieldType { self == .attended ? .boolean : .text }
}
