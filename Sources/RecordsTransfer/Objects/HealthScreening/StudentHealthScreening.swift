/// A student's health screenings: the statement makes it up to hold those of each kind.
enum StudentHealthScreening: Int, RecordLayout {
  case vision, hearing, dental, scoliosis, bodyMass

  static let element = "StudentHealthScreening"
  static let table = ""

  var type: FieldType {
    switch self {
    case .vision: .records(VisionScreening.self)
    case .hearing: .records(HearingScreening.self)
    case .dental: .records(DentalScreening.self)
    case .scoliosis: .records(ScoliosisScreening.self)
    case .bodyMass: .records(BodyMassIndex.self)
    }
  }
}

/// CEDS Vision Screening.
enum VisionScreening: Int, RecordLayout {
  case visionScreeningDate, visionScreeningStatus, rightEyeAcuity, leftEyeAcuity, withCorrection,
    healthScreeningEquipmentUsed, healthScreeningFollowUpRecommendation, healthScreeningExaminer

  static let element = "VisionScreening"
  static let table = "vision_screening"
  static let required: Set<Self> = [.visionScreeningDate]

  var type: FieldType {
    switch self {
    case .visionScreeningDate: .day
    case .withCorrection: .boolean
    default: .text
    }
  }
}

/// CEDS Hearing Screening.
enum HearingScreening: Int, RecordLayout {
  case hearingScreeningDate, hearingScreeningStatus, rightEarResult, leftEarResult, healthScreeningEquipmentUsed,
    healthScreeningFollowUpRecommendation, healthScreeningExaminer

  static let element = "HearingScreening"
  static let table = "hearing_screening"
  static let required: Set<Self> = [.hearingScreeningDate]

  var type: FieldType { self == .hearingScreeningDate ? .day : .text }
}

/// CEDS Dental Screening.
enum DentalScreening: Int, RecordLayout {
  case dentalScreeningDate, dentalScreeningStatus, healthScreeningEquipmentUsed, healthScreeningFollowUpRecommendation,
    healthScreeningExaminer

  static let element = "DentalScreening"
  static let table = "dental_screening"
  static let required: Set<Self> = [.dentalScreeningDate]

  var type: FieldType { self == .dentalScreeningDate ? .day : .text }
}

/// A screening for scoliosis; neither Ed-Fi nor CEDS has an entity for it.
enum ScoliosisScreening: Int, RecordLayout {
  case scoliosisScreeningDate, scoliosisScreeningStatus, trunkRotation, healthScreeningEquipmentUsed,
    healthScreeningFollowUpRecommendation, healthScreeningExaminer

  static let element = "ScoliosisScreening"
  static let table = "scoliosis_screening"
  static let required: Set<Self> = [.scoliosisScreeningDate]

  var type: FieldType {
    switch self {
    case .scoliosisScreeningDate: .day
    case .trunkRotation: .quantity
    default: .text
    }
  }
}

/// A measurement of height and weight; neither Ed-Fi nor CEDS has an entity for it.
enum BodyMassIndex: Int, RecordLayout {
  case measurementDate, height, weight, bodyMassIndex, percentile, healthScreeningEquipmentUsed,
    healthScreeningFollowUpRecommendation, healthScreeningExaminer

  static let element = "BodyMassIndex"
  static let table = "body_mass_index"
  static let required: Set<Self> = [.measurementDate]

  var type: FieldType {
    switch self {
    case .measurementDate: .day
    case .height, .weight, .bodyMassIndex, .percentile: .quantity
    default: .text
    }
  }
}
