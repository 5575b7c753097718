/// The districts and schools of the state. A few megabytes for the largest state: everything else is made and forgotten.
struct Geography {
  let districts: [District]
  let schools: [School]
  /// Running sums of the districts' sizes: a student lives where a random number below the last falls.
  private let sizes: [Int]

  init(_ options: SimulationOptions) {
    var draws = (0..<options.districts).map { Draw(seed: options.seed, .district, $0) }
    // Few large districts, many small ones: sizes fall as one over a uniform number.
    let shares = draws.indices.map { Int(1_000 / (draws[$0].fraction() + 0.005)) }
    let total = shares.reduce(0, +)
    let schoolsInState = options.schoolsPerDistrict * Double(options.districts)

    var districts: [District] = []
    var schools: [School] = []
    for index in draws.indices {
      let count = max(1, Int(schoolsInState * Double(shares[index]) / Double(total)))
      let district = Self.district(
        index, schools: schools.count..<schools.count + count, options: options, draw: &draws[index])
      for place in 0..<count {
        schools.append(Self.school(schools.count, place: place, of: district, draw: &draws[index]))
      }
      districts.append(district)
    }
    self.districts = districts
    self.schools = schools
    var sum = 0
    sizes = shares.map { share in
      sum += share
      return sum
    }
  }

  func school(of calendar: Int32, years: SchoolYears) -> Int { (Int(calendar) - 1) / years.count }

  /// A district, larger ones more often.
  func district(_ draw: inout Draw) -> District {
    let mark = draw.below(sizes.last ?? 1)
    var low = 0
    var high = sizes.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sizes[middle] > mark { high = middle } else { low = middle + 1 }
    }
    return districts[low]
  }

  private static func district(
    _ index: Int, schools: Range<Int>, options: SimulationOptions, draw: inout Draw
  ) -> District {
    let place =
      draw.chance(0.05) ? draw.pick(PlaceNames.whole) : draw.pick(PlaceNames.first) + draw.pick(PlaceNames.second)
    let high = max(1, schools.count / 5)
    let middle = max(1, schools.count / 5)
    return District(
      index: index,
      number: "\(1_001 + index * 7)",
      name: "\(place) \(draw.pick(PlaceNames.districtKinds))",
      guid: draw.guid(),
      stateDistrictID: draw.chance(0.97) ? "\(options.stateCode)-\(100_000 + index * 13)" : nil,
      isStateLinked: !isUnlinked(index, rate: options.rates.unlinkedDistricts),
      gradeStyle: index % 5 == 3 ? .words : index % 5 == 1 ? .plain : .padded,
      firstDayOffset: draw.below(14),
      schools: schools,
      elementarySchools: max(1, schools.count - high - middle),
      middleSchools: middle)
  }

  /// Spread evenly, so that a state of middling size has some.
  private static func isUnlinked(_ index: Int, rate: Double) -> Bool {
    Int(Double(index + 1) * rate + 0.5) > Int(Double(index) * rate + 0.5)
  }

  private static func school(_ index: Int, place: Int, of district: District, draw: inout Draw) -> School {
    let kind: String
    switch district.schools.count {
    case 1: kind = "School"
    case 2: kind = place == 0 ? "Elementary School" : "Secondary School"
    default:
      kind =
        place < district.elementarySchools
        ? "Elementary School"
        : place < district.elementarySchools + district.middleSchools ? "Middle School" : "High School"
    }
    let name =
      draw.chance(0.4)
      ? draw.pick(PlaceNames.patrons) : draw.pick(PlaceNames.first) + " " + draw.pick(PlaceNames.second).capitalized
    return School(index: index, district: district.index, number: "\(place + 1)", name: "\(name) \(kind)")
  }
}
