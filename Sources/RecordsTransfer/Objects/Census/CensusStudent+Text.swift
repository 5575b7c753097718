extension Record<CensusStudent> {
  var contacts: RecordList<ContactAssociation> { list(.contacts, ContactAssociation.self) }

  var fullName: String {
    PersonName.text(string(.firstName), string(.middleName), string(.lastSurname), string(.generationCodeSuffix))
  }

  /// Whether an address of the student or of a contact is not to be published.
  var hasSecretAddress: Bool {
    list(.addresses, StudentAddress.self).contains(where: \.isSecret)
      || contacts.contains { $0.list(.addresses, ContactAddress.self).contains(where: \.isSecret) }
  }

  /// Nil where the parents did not answer.
  var directoryInformation: String? {
    self[.directoryInformationBlock].map { _ in
      flag(.directoryInformationBlock) ? "Not to be disclosed" : "May be disclosed"
    }
  }
}

extension Record<OtherName> {
  var fullName: String {
    PersonName.text(string(.firstName), string(.middleName), string(.lastSurname), string(.generationCodeSuffix))
  }
}

extension Record<ContactAssociation> {
  var fullName: String {
    PersonName.text(string(.firstName), string(.middleName), string(.lastSurname), string(.generationCodeSuffix))
  }

  /// `Ana Ruiz, Mother`.
  var title: String { [fullName, string(.relation)].compactMap(\.self).joined(separator: ", ") }
}

/// Names of people as documents show them.
private enum PersonName {
  /// `Ana Lucía Ruiz, Jr`.
  static func text(_ first: String?, _ middle: String?, _ last: String?, _ suffix: String?) -> String {
    let name = [first, middle, last].compactMap(\.self).joined(separator: " ")
    return suffix.map { "\(name), \($0)" } ?? name
  }
}
