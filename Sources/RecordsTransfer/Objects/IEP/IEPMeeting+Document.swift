/// The team's meetings as people read them, latest first: who was there, and what was noted.
enum IEPMeetingDocument {
  static func write(_ meetings: RecordList<IEPMeeting>, to fo: inout FOWriter) {
    for meeting in meetings {
      fo.heading(2, meeting.title)
      let participants = meeting.list(.participants, MeetingParticipant.self)
      fo.facts([
        ("Meeting of the day", meeting[.meetingNumber].flatMap { $0 == "1" ? nil : $0.string }),
        ("Attended", participants.attendance),
        ("Next meeting", meeting.day(.nextMeetingDate)),
      ])
      if !participants.isEmpty {
        fo.table(columns) { fo in
          for participant in participants {
            fo.row { fo in
              fo.cell(participant[.name])
              fo.cell(participant[.role])
              fo.cell(participant.answer(.attended))
            }
          }
        }
      }
      if let notes = meeting[.notes] {
        fo.heading(3, "Notes")
        fo.narrative(notes)
      }
    }
  }

  private static let columns = [
    FOWriter.Column("Participant", width: 40),
    FOWriter.Column("Role", width: 45),
    FOWriter.Column("Attended", width: 15),
  ]
}

extension Record<IEPMeeting> {
  fileprivate var title: String {
    [string(.purpose) ?? "Meeting", day(.meetingDate)].compactMap(\.self).joined(separator: ", ")
  }
}

extension RecordList<MeetingParticipant> {
  /// `5 of 7`; nil where nobody is on file.
  fileprivate var attendance: String? {
    isEmpty ? nil : "\(filter { $0.flag(.attended) }.count) of \(count)"
  }
}
