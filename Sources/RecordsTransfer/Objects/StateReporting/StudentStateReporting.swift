/// Everything of one student that the state asks for. The statement makes it up.
enum StudentStateReporting: Int, RecordLayout {
  case indicators, characteristics, homelessPrograms, migrantPrograms, fosterCare, militaryConnections,
    foodServicePrograms

  static let element = "StudentStateReporting"
  static let table = ""

  var type: FieldType {
    switch self {
    case .indicators: .records(StudentIndicator.self)
    case .characteristics: .records(StudentCharacteristic.self)
    case .homelessPrograms: .records(HomelessProgram.self)
    case .migrantPrograms: .records(MigrantProgram.self)
    case .fosterCare: .records(FosterCare.self)
    case .militaryConnections: .records(MilitaryConnection.self)
    case .foodServicePrograms: .records(FoodServiceProgram.self)
    }
  }
}

/// Ed-Fi StudentIndicator.
enum StudentIndicator: Int, RecordLayout {
  case indicatorGroup, indicatorName, indicator, beginDate, endDate

  static let element = "StudentIndicator"
  static let table = "student_indicator"
  static let required: Set<Self> = [.indicatorName, .indicator]

  var type: FieldType {
    switch self {
    case .beginDate, .endDate: .day
    default: .text
    }
  }
}

/// Ed-Fi StudentCharacteristic.
enum StudentCharacteristic: Int, RecordLayout {
  case studentCharacteristic, designatedBy, beginDate, endDate

  static let element = "StudentCharacteristic"
  static let table = "student_characteristic"
  static let required: Set<Self> = [.studentCharacteristic]

  var type: FieldType {
    switch self {
    case .beginDate, .endDate: .day
    default: .text
    }
  }
}
