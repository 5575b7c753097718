/// The immunizations as people read them: a grid of vaccines and doses for what is required, another for the rest.
enum HealthImmunizationDocument {
  static func write(_ records: RecordList<StudentHealth>, to fo: inout FOWriter) {
    for record in records {
      fo.facts([
        ("As of", record.day(.asOfDate)),
        (
          "Non-medical exemption",
          record.string(.nonMedicalImmunizationExemption).map {
            $0 + (record.day(.nonMedicalImmunizationExemptionDate).map { " (\($0))" } ?? "")
          }
        ),
      ])
      let required = record.list(.requiredImmunizations, RequiredImmunization.self)
      if !required.isEmpty {
        fo.heading(2, "Required immunizations")
        grid(required.map(Line.init), exemptions: true, to: &fo)
      }
      let additional = record.list(.additionalImmunizations, AdditionalImmunization.self)
      if !additional.isEmpty {
        fo.heading(2, "Additional immunizations")
        grid(additional.map(Line.init), exemptions: false, to: &fo)
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
              fo.cell(dose?.date, note: dose?.note)
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

  init(_ immunization: Record<RequiredImmunization>) {
    vaccine = immunization.string(.immunizationType) ?? ""
    doses = Self.placed(immunization.list(.doses, ImmunizationDose<RequiredDoses>.self).map(Dose.init))
    exemption =
      [immunization.string(.medicalExemption), immunization.day(.medicalExemptionDate)]
      .compactMap(\.self).joined(separator: ", ")
  }

  init(_ immunization: Record<AdditionalImmunization>) {
    vaccine = immunization.string(.immunizationName) ?? ""
    doses = Self.placed(immunization.list(.doses, ImmunizationDose<AdditionalDoses>.self).map(Dose.init))
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

/// A dose as the grid shows it.
private struct Dose {
  var date: String?
  var number: String?
  var note: String

  init<Table>(_ dose: Record<ImmunizationDose<Table>>) {
    date = dose.day(.immunizationDate)
    number = dose.string(.doseNumber)
    note = [dose.string(.cvxCode).map { "CVX " + $0 }, dose.string(.source)].compactMap(\.self).joined(separator: " · ")
  }
}
