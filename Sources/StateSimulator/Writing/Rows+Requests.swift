/// The rows of a submitted request, and of what is meant to become of it.
extension BinaryRows {
  mutating func append(_ request: RequestRow, state: String) {
    begin()
    append(request.transferID)
    append(request.guid)
    append(state)
    append("submitted")
    append(request.district.id)
    append(request.district.isStateLinked)
    append(request.date)
    append(request.district.number)
    append(request.district.name)
    append(request.user.name)
    append(request.user.id)
    append(request.user.userName)
    append(request.user.phone)
    append(request.user.email)
    append(request.district.stateDistrictID)
    append(request.comments)
    append(request.identity.stateID)
    append(request.personID)
    append(request.identity.name.last)
    append(request.identity.name.first)
    append(request.identity.name.middle)
    append(request.identity.gender)
    append(request.identity.birthdate)
    append(request.identity.ssn)
    append(request.grade)
    append(request.start)
    append(request.service.rawValue)
    append(request.district.guid)
    append(request.enrollment)
    append(request.calendar)
  }

  mutating func append(_ intent: Intent) {
    begin()
    append(intent.transferID)
    append(intent.requestCase)
    switch intent.outcome {
    case .waiting:
      append("waiting")
      null()
      null()
    case .error(let error, let fields):
      append("error")
      append(error.rawValue)
      if fields.isEmpty { null() } else { append(fields.map(\.rawValue)) }
    }
    append(intent.findings.statePerson)
    append(intent.formerDistrict)
    append(intent.formerPerson)
    append(intent.answer == nil ? nil : intent.findings.enrollment)
    append(intent.findings.open.sorted())
    append(intent.findings.dated.sorted())
    append(intent.answer?.rawValue)
    append(intent.answeringUser)
    append(intent.changedLastName)
    append(settled: intent)
  }

  private mutating func append(settled intent: Intent) {
    switch intent.answer {
    case nil:
      append("error")
      if case .error(let error, let fields) = intent.outcome {
        append(error.rawValue)
        if fields.isEmpty { null() } else { append(fields.map(\.rawValue)) }
      } else {
        null()
        null()
      }
    case .releaseChanged:
      append("error")
      append(RoutingError.releaseMismatch.rawValue)
      append([MatchField.lastName.rawValue])
    case .release: append(end: "released")
    case .reject: append(end: "rejected")
    case .ignore: append(end: "ignored")
    case .some(.none), .endEnrollments: append(end: "waiting")
    }
  }

  private mutating func append(end status: String) {
    append(status)
    null()
    null()
  }
}
