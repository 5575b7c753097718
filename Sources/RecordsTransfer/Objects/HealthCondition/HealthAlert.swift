/// What of a student's health can turn into an emergency, by the words in which districts grade it.
enum HealthAlert {
  /// `Severe allergy: Peanuts (Life threatening)`, the gravest first; empty where there is nothing of the kind.
  ///
  /// - Parameter day: of the release, `YYYY-MM-DD`. A condition that ended before it is past; care plans are often given an
  ///   end that lies ahead.
  static func lines(_ record: Record<StudentHealthCondition>, on day: String) -> [String] {
    let allergies = record.list(.allergies, HealthAllergy.self).compactMap { allergy in
      // The reaction often says more than the severity.
      grave(allergy.string(.allergySeverity), allergy.string(.reactionDescription)).map { threat in
        Line(threat: threat, text: "Allergy: \(named(allergy.string(.allergyType), allergy.string(.allergySeverity)))")
      }
    }
    let conditions = record.list(.conditions, HealthCondition.self).compactMap { condition in
      (condition.string(.endDate).map { $0 < day } ?? false)
        ? nil
        : grave(condition.string(.alertLevel)).map { threat in
          Line(
            threat: threat,
            text: "Condition: \(named(condition.string(.conditionDescription), condition.string(.alertLevel)))")
        }
    }
    let lines = allergies + conditions
    return (lines.filter { $0.threat == .life } + lines.filter { $0.threat == .severe }).map(\.text)
  }

  private enum Threat {
    case life, severe
  }

  private struct Line {
    var threat: Threat
    var text: String
  }

  private static func named(_ name: String?, _ grade: String?) -> String {
    [name, grade.map { "(\($0))" }].compactMap(\.self).joined(separator: " ")
  }

  private static func grave(_ texts: String?...) -> Threat? {
    let letters = texts.compactMap(\.self).map { $0.lowercased().filter(\.isLetter) }
    if letters.contains(where: { text in lifeThreatening.contains { text.contains($0) } }) { return .life }
    return letters.first.map { text in severe.contains { text.contains($0) } } == true ? .severe : nil
  }

  private static let lifeThreatening = ["lifethreat", "anaphyla", "fatal", "emergency"]
  /// CEDS Allergy Severity knows mild and severe only.
  private static let severe = ["severe", "high", "critical"]
}
