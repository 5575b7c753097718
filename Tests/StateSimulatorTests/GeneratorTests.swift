import Foundation
import Testing

@testable import StateSimulator

@Suite("Students are made one by one")
struct GeneratorTests {
  @Test("A student is the same whether or not others were made before")
  func independent() {
    let world = World(smallOptions())
    let again = World(smallOptions())
    for student in 0..<50 { _ = world.file(of: student) }
    #expect(world.file(of: 77).index == again.file(of: 77).index)
    #expect(world.file(of: 77).districtPersons.map(\.identity) == again.file(of: 77).districtPersons.map(\.identity))
  }

  @Test("Each request has exactly one student", arguments: [(10, 0), (10, 10), (20_000, 2_000), (7, 3), (1_000, 999)])
  func requests(students: Int, requests: Int) {
    var options = SimulationOptions()
    (options.students, options.requests) = (students, requests)
    let world = World(options)
    #expect((0..<students).compactMap { world.request(of: $0) } == Array(0..<requests))
  }

  @Test("State IDs and SSNs of different people differ")
  func numbers() {
    let world = World(smallOptions())
    #expect(Set((1...50_000).map { world.identities.stateID($0) }).count == 50_000)
    #expect(Set((1...50_000).map { world.identities.ssn($0) }).count == 50_000)
    #expect((1...1_000).allSatisfy { world.identities.ssn($0).wholeMatch(of: /9\d\d-\d\d-\d{4}/) != nil })
  }

  @Test("A misspelled name is another name in every culture")
  func misspellings() {
    var draw = Draw(seed: 1, .student, 0)
    for culture in Culture.all {
      for name in culture.family + culture.girls + culture.boys {
        for _ in 0..<5 {
          let wrong = Misspelling.of(name, &draw)
          #expect(Misspelling.folded(wrong) != Misspelling.folded(name), "\(name) \(wrong)")
          #expect(wrong == wrong.trimmingCharacters(in: .whitespaces))
        }
      }
    }
  }

  @Test("Every kind of request comes as often as its weight says")
  func weights() {
    let lottery = CaseLottery(seed: 3, districts: 60)
    let counts = Dictionary(grouping: (0..<10_000).map { lottery[$0].name }) { $0 }.mapValues(\.count)
    let total = RequestCase.catalogue.reduce(0) { $0 + $1.weight }
    for kind in RequestCase.catalogue {
      #expect(abs(counts[kind.name, default: 0] - 10_000 * kind.weight / total) <= 4, "\(kind.name)")
    }
    #expect(Set(RequestCase.catalogue.map(\.name)).count == RequestCase.catalogue.count)
  }

  @Test("Names are stored composed")
  func composed() {
    for culture in Culture.all {
      for name in culture.family + culture.girls + culture.boys {
        #expect(Array(name.utf8) == Array(name.precomposedStringWithCanonicalMapping.utf8))
        #expect(!name.isEmpty && name == name.trimmingCharacters(in: .whitespacesAndNewlines))
      }
    }
  }
}
