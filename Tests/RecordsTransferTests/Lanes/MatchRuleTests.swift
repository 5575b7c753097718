import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Exact match")
struct MatchRuleTests {
  private struct Pair {
    let index: String?
    let request: String?
    let equalFolded: Bool
    let equalBytes: Bool

    init(_ index: String?, _ request: String?, folded: Bool, bytes: Bool) {
      (self.index, self.request, equalFolded, equalBytes) = (index, request, folded, bytes)
    }
  }

  private static let pairs = [
    Pair("Marie", "Marie", folded: true, bytes: true),
    Pair("阮", "阮", folded: true, bytes: true),
    Pair("Marie", "MARIE", folded: true, bytes: false),
    Pair("Mary Ann", "  mary \t  ANN ", folded: true, bytes: false),
    Pair("Mary Ann", "Mary\u{00A0}Ann", folded: true, bytes: false),
    Pair("N\u{00FA}n\u{0303}ez", "Nu\u{0301}\u{00F1}ez", folded: true, bytes: false),
    Pair("Weiß", "WEISS", folded: true, bytes: false),
    Pair("WEIẞ", "weiss", folded: true, bytes: false),
    Pair("Νίκος", "ΝΊΚΟΣ", folded: true, bytes: false),
    Pair("Νίκος", "νίκοσ", folded: true, bytes: false),
    Pair("Işıl", "Isil", folded: false, bytes: false),
    Pair("Nunez", "Nuñez", folded: false, bytes: false),
    Pair("D'Angelo", "DAngelo", folded: false, bytes: false),
    Pair("Mary Ann", "MaryAnn", folded: false, bytes: false),
    Pair("Marie", "Maria", folded: false, bytes: false),
    Pair("Marie", nil, folded: false, bytes: false),
    Pair(nil, "Marie", folded: false, bytes: false),
    Pair(nil, nil, folded: false, bytes: false),
  ]

  private static func agrees(_ pair: Pair, rule: String, comparison: String) -> Bool {
    switch rule {
    case "ignore": true
    case "not_contradict" where pair.index == nil || pair.request == nil: true
    default: comparison == "folded" ? pair.equalFolded : pair.equalBytes
    }
  }

  @Test("compares by each rule and comparison, missing values included", arguments: ["folded", "bytes"])
  func rules(comparison: String) async throws {
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        for rule in ["equal", "not_contradict", "ignore"] {
          _ = try session.execute(
            "UPDATE state.profile SET match_comparison = '\(comparison)', match_middle_name = '\(rule)'")
          for pair in Self.pairs {
            let standing = try session.undone {
              let transfer = try session.request(.withRecords)
              // What Oak has on file agrees with the request, so that the state's index alone decides.
              _ = try session.query(
                "UPDATE state.district_person SET middle_name = $1 WHERE person_id IN (101, 201)", pair.request)
              _ = try session.query("UPDATE transfer.records_transfer SET student_middle_name = $1", pair.request)
              _ = try session.query(
                "UPDATE state.person_index SET middle_name = $1 WHERE state_person_id = 1001", pair.index)
              try session.perform(.requests, [transfer])
              return try session.standing(transfer)
            }
            let agrees = Self.agrees(pair, rule: rule, comparison: comparison)
            #expect(standing == (agrees ? "waiting" : "error identity_mismatch middle name"), "\(rule): \(pair)")
          }
        }
      }
    }
  }

  @Test("has a rule of its own for each field")
  func eachField() async throws {
    let fields: [(column: String, name: String, value: String)] = [
      ("last_name", "last name", "'Other'"), ("first_name", "first name", "'Other'"),
      ("middle_name", "middle name", "'Other'"), ("gender", "gender", "'X'"),
      ("birthdate", "birthdate", "'2000-01-01'"),
      ("ssn", "SSN", "'900-99-9999'"),
    ]
    let defaults = ["middle name": "not_contradict", "SSN": "not_contradict"]
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        for field in fields {
          for rule in ["equal", "not_contradict", "ignore"] {
            for value in [field.value, "NULL"] {
              // Only names may not be missing.
              if value == "NULL", ["last_name", "first_name"].contains(field.column) { continue }
              let standing = try session.undone {
                try session.execute("UPDATE state.profile SET match_\(field.column) = '\(rule)'")
                if field.column == "ssn" {
                  try session.execute("UPDATE state.person_index SET ssn = '900-11-0101' WHERE state_person_id = 1001")
                  try session.execute("UPDATE state.district_person SET ssn = '900-11-0101' WHERE person_id = 201")
                }
                let transfer = try session.request(.withRecords)
                try session.execute("UPDATE transfer.records_transfer SET student_\(field.column) = \(value)")
                try session.perform(.requests, [transfer])
                return try session.standing(transfer)
              }
              let agrees = rule == "ignore" || (rule == "not_contradict" && value == "NULL")
              #expect(standing == (agrees ? "waiting" : "error identity_mismatch \(field.name)"), "\(field) \(rule)")
            }
          }
        }
        for field in fields {
          let rule: String = try session.value("SELECT match_\(field.column)::text FROM state.profile")
          #expect(rule == defaults[field.name, default: "equal"], "what the rule is until a state tightens it")
        }
      }
    }
  }

  @Test("finds D'Angelo-Nuñez 阮 by a state ID in other letters and names written in other ways")
  func hardName() async throws {
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        try session.execute(
          """
          UPDATE state.person_index SET last_name = 'D''Angelo-Nuñez 阮', first_name = 'Zoë  Ann' WHERE state_person_id = 1001;
          UPDATE state.district_person SET last_name = 'd''angelo-nun\u{0303}ez  阮', first_name = 'ZOE\u{0308} ANN', state_id = 's101'
            WHERE person_id = 201;
          UPDATE state.district_person SET last_name = 'D''ANGELO-NUÑEZ 阮', first_name = 'Zoë Ann' WHERE person_id = 101
          """)
        let transfer = try session.waiting(.withRecords)
        #expect(try session.standing(transfer) == "waiting")
        try session.execute("UPDATE state.profile SET match_comparison = 'bytes'")
        let strict = try session.undone {
          try session.execute("DELETE FROM transfer.queue; UPDATE transfer.records_transfer SET status = 'submitted'")
          try session.perform(.requests, [transfer])
          return try session.standing(transfer)
        }
        #expect(strict == "error identity_mismatch last name, first name")
      }
    }
  }
}
