extension CensusDocument {
  /// The student's addresses, telephones and e-mail.
  enum Reachability {
    static func write(_ student: Record<CensusStudent>, to fo: inout FOWriter) {
      let addresses = student.list(.addresses, StudentAddress.self)
      if !addresses.isEmpty {
        fo.heading(2, addresses.count == 1 ? "Address" : "Addresses")
        // Most often nothing was said of publication.
        let isSaid = addresses.contains { $0.publication != nil }
        fo.table(isSaid ? columns : columns.dropLast()) { fo in
          for address in addresses {
            fo.row { fo in
              fo.cell(address[.addressType])
              fo.cell(address.place)
              if isSaid { fo.cell(address.publication) }
            }
          }
        }
      }
      let numbers =
        student.list(.telephones, StudentTelephone.self).map { ($0.label, $0.string(.telephoneNumber)) }
        + student.list(.electronicMails, StudentElectronicMail.self).map {
          ($0.label, $0.string(.electronicMailAddress))
        }
      guard !numbers.isEmpty else { return }
      fo.heading(2, "Telephone and e-mail")
      fo.facts(numbers)
    }

    private static let columns = [
      FOWriter.Column("Type", width: 15),
      FOWriter.Column("Address", width: 60),
      FOWriter.Column("Publication", width: 25),
    ]
  }
}

extension Record where Layout: PostalAddress {
  var isSecret: Bool { flag(.doNotPublishIndicator) }

  /// `Home address`.
  var label: String { "\(string(.addressType) ?? "") address" }

  /// `12 Oak Street, Apt 4, Otterford, NL 55001`.
  var place: String {
    let region = [string(.stateAbbreviation), string(.postalCode)].compactMap(\.self).joined(separator: " ")
    return [string(.streetNumberName), string(.apartmentRoomSuiteNumber), string(.city), region]
      .compactMap(\.self).joined(separator: ", ")
  }

  /// What is to be kept in mind where the address is used; nil where nothing was said.
  var publication: String? {
    self[.doNotPublishIndicator].map { _ in isSecret ? "DO NOT PUBLISH" : "May be published" }
  }

  var text: String { isSecret ? "\(place) (DO NOT PUBLISH)" : place }
}

extension Record where Layout: TelephoneEntry {
  /// `Home telephone (1)`, with the order in which to call.
  var label: String {
    "\(string(.telephoneNumberType) ?? "") telephone" + (string(.orderOfPriority).map { " (\($0))" } ?? "")
  }
}

extension Record where Layout: MailAddress {
  var label: String { string(.electronicMailType).map { "E-mail (\($0.lowercased()))" } ?? "E-mail" }
}
