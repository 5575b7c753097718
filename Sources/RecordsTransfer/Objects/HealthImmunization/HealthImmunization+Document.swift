/// The immunizations as people read them: a grid of vaccines and doses for what is required, another for the rest.
enum HealthImmunizationDocument {
  static func write(_ records: [StudentHealth], to fo: inout FOWriter) {
    for record in records {
      fo.facts([
        ("As of", USDate.text(record.asOfDate)),
        (
          "Non-medical exemption",
          record.nonMedicalImmunizationExemption.map {
            $0 + (record.nonMedicalImmunizationExemptionDate.map { " (\(USDate.text($0)))" } ?? "")
          }
        ),
      ])
      if !record.requiredImmunizations.isEmpty {
        fo.heading(2, "Required immunizations")
        grid(record.requiredImmunizations.map(Line.init), exemptions: true, to: &fo)
      }
      if !record.additionalImmunizations.isEmpty {
        fo.heading(2, "Additional immunizations")
        grid(record.additionalImmunizations.map(Line.init), exemptions: false, to: &fo)
      }
    }
  }

  /// More doses than this go on to another row of the same vaccine.
  private static let mostColumns = 6
  /// A grid of fewer columns would be mostly margin.
  private static let fewestColumns = 4

  private static func grid(_ lines: [Line], exemptions: Bool, to fo: inout FOWriter) {
    let doses = min(max(lines.map(\.doses.count).max() ?? 0, fewestColumns), mostColumns)
    var columns = [FOWriter.Column("Vaccine", width: 16)]
    columns += (1...doses).map { FOWriter.Column("Dose \($0)", width: 11) }
    if exemptions { columns.append(FOWriter.Column("Medical exemption", width: 17)) }
    fo.table(columns) { fo in
      for line in lines {
        var first = 0
        repeat {
          fo.row { fo in
            fo.cell(first == 0 ? line.vaccine : "\(line.vaccine), continued: dose \(first + 1) on")
            for position in first..<first + doses {
              let dose = position < line.doses.count ? line.doses[position] : nil
              fo.cell(dose.map { USDate.text($0.date) }, note: dose?.note)
            }
            if exemptions { fo.cell(first == 0 ? line.exemption : nil) }
          }
          first += doses
        } while first < line.doses.count
      }
    }
  }
}

/// A vaccine's line of the grid.
private struct Line {
  var vaccine: String
  /// By position; nil where a dose of the series is not on file.
  var doses: [Dose?]
  var exemption: String?

  init(_ immunization: RequiredImmunization) {
    vaccine = immunization.type
    doses = Self.placed(immunization.doses)
    exemption =
      [immunization.medicalExemption, immunization.medicalExemptionDate.map(USDate.text)]
      .compactMap(\.self).joined(separator: ", ")
  }

  init(_ immunization: AdditionalImmunization) {
    vaccine = immunization.name
    doses = Self.placed(immunization.doses)
  }

  /// Under their numbers where every dose has its own; else in order of their dates.
  private static func placed(_ doses: [Dose]) -> [Dose?] {
    let numbers = doses.compactMap { $0.number.flatMap { Int($0) } }
    guard numbers.count == doses.count, Set(numbers).count == doses.count, let last = numbers.max(),
      numbers.allSatisfy({ $0 >= 1 }), last <= doses.count + 6
    else { return doses }
    var placed = [Dose?](repeating: nil, count: last)
    for (number, dose) in zip(numbers, doses) { placed[number - 1] = dose }
    return placed
  }
}

extension Dose {
  fileprivate var note: String {
    [cvxCode.map { "CVX " + $0 }, source].compactMap(\.self).joined(separator: " · ")
  }
}
