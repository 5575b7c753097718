/// The objects that a release carries, in the order of the transfer record.
public enum ObjectRegistry {
  static let all: [any TransferObject.Type] = [
    TranscriptObject.self,
    EnrollmentObject.self,
    HealthImmunizationObject.self,
  ]

  /// The payload columns that some object fills, in the order of the transfer record.
  public static let columns: [PayloadColumn] = {
    let filled = Set(all.flatMap { $0.columns })
    return PayloadColumn.allCases.filter(filled.contains)
  }()
}
