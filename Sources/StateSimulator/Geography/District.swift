/// A district with its schools and those of its users who can submit and answer.
struct District {
  /// How the district writes grade levels.
  enum GradeStyle: Int, CaseIterable {
    case padded, plain, words
  }

  let index: Int
  var number: String
  var name: String
  var guid: GUID
  var stateDistrictID: String?
  var isStateLinked: Bool
  var gradeStyle: GradeStyle
  /// Days after 20 August.
  var firstDayOffset: Int
  /// Its schools, as a range of `Geography.schools`: elementary ones first, then middle, then high schools.
  var schools: Range<Int>
  var elementarySchools: Int
  var middleSchools: Int

  var id: Int32 { Int32(index + 1) }

  /// A grade level, 0 (kindergarten) to 12, as the district writes it.
  func written(grade: Int) -> String {
    switch gradeStyle {
    case .padded: grade == 0 ? "KG" : grade < 10 ? "0\(grade)" : "\(grade)"
    case .plain: grade == 0 ? "K" : "\(grade)"
    case .words: Grade.words[grade]
    }
  }

  /// The school that a student of that grade goes to; students with one `lot` stay together.
  func school(grade: Int, lot: Int) -> Int {
    let high = schools.count - elementarySchools - middleSchools
    switch schools.count {
    case 1: return schools.lowerBound
    case 2: return schools.lowerBound + (grade <= 6 ? 0 : 1)
    default: break
    }
    switch grade {
    case ...5: return schools.lowerBound + lot % elementarySchools
    case ...8: return schools.lowerBound + elementarySchools + lot % middleSchools
    default: return schools.lowerBound + elementarySchools + middleSchools + lot % high
    }
  }
}

struct School {
  let index: Int
  let district: Int
  var number: String
  var name: String

  var id: Int32 { Int32(index + 1) }
}

enum Grade {
  /// Ed-Fi grade levels, kindergarten first.
  static let words = [
    "Kindergarten", "First grade", "Second grade", "Third grade", "Fourth grade", "Fifth grade", "Sixth grade",
    "Seventh grade", "Eighth grade", "Ninth grade", "Tenth grade", "Eleventh grade", "Twelfth grade",
  ]
}
