/// How documents of the Ed-Fi Data Standard are read.
public struct EdFiOptions: Sendable, Equatable {
  /// Where the state ID of a student stands.
  public enum StateID: Sendable, Equatable {
    /// The state gives out StudentUniqueId.
    case studentUniqueId
    /// A `StudentIdentificationCode` of this system (`State`) of the student's education organization association.
    case identificationCode(String)
  }

  public var stateID = StateID.studentUniqueId
  /// What the bytes are, whatever the documents declare: a name that iconv knows; nil to believe them.
  public var encoding: String?

  public init(stateID: StateID = .studentUniqueId, encoding: String? = nil) {
    self.stateID = stateID
    self.encoding = encoding
  }
}
