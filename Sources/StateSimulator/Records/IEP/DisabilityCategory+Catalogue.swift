extension DisabilityCategory {
  /// The share of each is about that of the nation's schools.
  static let all: [DisabilityCategory] = [
    DisabilityCategory(
      name: "Specific Learning Disability", share: 330, apart: 5...45,
      areas: [.decoding, .comprehension, .writing, .calculation, .problemSolving, .attention],
      services: [.instruction, .coTaught, .counseling], instruments: [.cognitive, .achievement, .behavior]),
    DisabilityCategory(
      name: "Speech or Language Impairment", share: 190, isEarly: true, apart: 1...8,
      areas: [.articulation, .language], services: [.speech], instruments: [.speech, .language, .hearing]),
    DisabilityCategory(
      name: "Other Health Impairment", share: 150, apart: 4...40,
      areas: [.attention, .selfRegulation, .writing, .calculation, .comprehension],
      services: [.coTaught, .instruction, .socialWork, .nursing],
      instruments: [.health, .attention, .cognitive, .achievement]),
    DisabilityCategory(
      name: "Autism Spectrum Disorders", share: 130, isEarly: true, apart: 10...85,
      areas: [.socialSkills, .language, .selfRegulation, .comprehension, .dailyLiving, .fineMotor],
      services: [.instruction, .speech, .therapy, .socialWork],
      instruments: [.autism, .cognitive, .adaptive, .language, .achievement, .motor]),
    DisabilityCategory(
      name: "Intellectual Disability", share: 60, isEarly: true, apart: 40...90,
      areas: [.dailyLiving, .decoding, .calculation, .language, .socialSkills, .fineMotor],
      services: [.instruction, .speech, .therapy],
      instruments: [.cognitive, .adaptive, .achievement, .language, .motor]),
    DisabilityCategory(
      name: "Serious Emotional Disability", share: 50, apart: 20...95,
      areas: [.selfRegulation, .socialSkills, .attention, .writing, .problemSolving],
      services: [.instruction, .socialWork, .counseling, .psychology],
      instruments: [.behavior, .cognitive, .achievement]),
    DisabilityCategory(
      name: "Multiple Disabilities", share: 30, isEarly: true, apart: 60...95,
      areas: [.dailyLiving, .grossMotor, .fineMotor, .language, .access, .socialSkills],
      services: [.instruction, .speech, .therapy, .nursing],
      instruments: [.health, .cognitive, .adaptive, .language, .motor, .vision, .hearing]),
    DisabilityCategory(
      name: "Hearing Impairment, including Deafness", share: 22, isEarly: true, apart: 5...50,
      areas: [.access, .language, .comprehension, .writing], services: [.teacherOfDeaf, .speech, .interpreting],
      instruments: [.hearing, .language, .achievement]),
    DisabilityCategory(
      name: "Orthopedic Impairment", share: 14, isEarly: true, apart: 5...50,
      areas: [.grossMotor, .fineMotor, .writing, .dailyLiving], services: [.therapy, .coTaught, .nursing],
      instruments: [.motor, .health, .achievement]),
    DisabilityCategory(
      name: "Visual Impairment, including Blindness", share: 12, isEarly: true, apart: 5...50,
      areas: [.access, .decoding, .grossMotor, .dailyLiving], services: [.teacherOfBlind, .mobility],
      instruments: [.vision, .achievement]),
    DisabilityCategory(
      name: "Traumatic Brain Injury", share: 12, apart: 10...70,
      areas: [.attention, .comprehension, .problemSolving, .selfRegulation, .fineMotor],
      services: [.instruction, .therapy, .psychology, .speech],
      instruments: [.health, .cognitive, .achievement, .attention, .language]),
  ]

  /// One of the categories, by its share.
  static func any(_ draw: inout Draw) -> DisabilityCategory {
    var mark = draw.below(all.reduce(0) { $0 + $1.share })
    for category in all {
      if mark < category.share { return category }
      mark -= category.share
    }
    return all[0]
  }
}
