import PostgresClient

/// What one district has in its own systems about a student: the source of a release.
struct StudentRecords {
  var district: Int32
  var personID: Int64
  var associations: [Association] = []
  var terms: [Term] = []
  var courses: [Course] = []
  var diplomas: [Diploma] = []
  var health: Health?

  struct Association {
    var school: School
    /// Place of the school year; below 0 before the state's first.
    var year: Int
    var entry: PostgresDate
    var grade: Int
    var entryType: String
    var service: Service
    var exit: PostgresDate?
    var exitType: String?
  }

  /// The academic standing at the end of a term. Credits and grade points in thousandths.
  struct Term {
    var year: Int
    var name: String
    var earned: Int
    var attempted: Int
    var cumulativeEarned: Int
    var cumulativeAttempted: Int
    var unweightedAverage: Int
    var weightedAverage: Int
    var graduation: PostgresDate
    var rank: (place: Int32, of: Int32, on: PostgresDate)?
  }

  struct Course {
    var year: Int
    var term: String
    var code: String
    var title: String
    var isPassed: Bool
    /// In thousandths; nil where the course gives no credit.
    var credits: Int?
    var grade: Int
    var mark: Mark
    var isRepeat: Bool
    var subject: String
    var school: School
    var sced: String?
    var level: String?
  }

  struct Diploma {
    var year: Int
    var term: String
    var date: PostgresDate
    var type: String
  }

  struct Health {
    var asOf: PostgresDate
    var exemption: (reason: String, since: PostgresDate)?
    var required: [Immunization] = []
    var additional: [Immunization] = []
  }

  struct Immunization {
    var vaccine: String
    var cvx: String
    var medicalExemption: (reason: String, since: PostgresDate)?
    var doses: [PostgresDate]
    var source: String
  }
}

/// A final mark: letter, number, and the grade points it counts, in thousandths.
struct Mark {
  var letter: String
  var number: Int
  var points: Int
}
