/// A category of the Individuals with Disabilities Education Act, with what an IEP of it is about.
struct DisabilityCategory {
  /// Ed-Fi Disability.
  let name: String
  /// Students of a thousand with an IEP.
  let share: Int
  /// Usually known before kindergarten.
  var isEarly = false
  /// How much of the day is spent outside of regular class, in percent.
  let apart: ClosedRange<Int>
  let areas: [GoalArea]
  let services: [Service]
  let instruments: [Instrument]

  var needsNurse: Bool { services.contains { $0.name == Service.nursing.name } }

  struct Service {
    /// Ed-Fi SpecialEducationProgramService.
    let name: String
    let frequencies: [String]
    let minutes: [Int]
    let location: String
    /// Role of who gives it.
    let provider: String
  }

  struct Instrument {
    let area: String
    let name: String
    let evaluator: String
  }
}

extension DisabilityCategory.Service {
  static let instruction = Self(
    name: "Specialized Instruction", frequencies: ["Daily", "Daily", "4 times per week"], minutes: [30, 45, 60, 90],
    location: "Special education classroom", provider: "Special education teacher")
  static let coTaught = Self(
    name: "Specialized Instruction", frequencies: ["Daily", "3 times per week"], minutes: [45, 50, 55],
    location: "General education classroom", provider: "Special education teacher")
  static let speech = Self(
    name: "Speech-Language And Audiology Services",
    frequencies: ["Weekly", "2 times per week", "2 times per week", "3 times per month"], minutes: [20, 25, 30],
    location: "Therapy room", provider: "Speech-language pathologist")
  static let therapy = Self(
    name: "Occupational And Physical Therapy", frequencies: ["Weekly", "Weekly", "2 times per month"],
    minutes: [20, 30, 40], location: "Therapy room", provider: "Occupational therapist")
  static let mobility = Self(
    name: "Orientation And Mobility", frequencies: ["Weekly", "Monthly"], minutes: [30, 60],
    location: "School building and community", provider: "Orientation and mobility specialist")
  static let counseling = Self(
    name: "Counseling Services", frequencies: ["Weekly", "2 times per month"], minutes: [30, 30, 45],
    location: "Counseling office", provider: "School counselor")
  static let socialWork = Self(
    name: "Social Work Services", frequencies: ["Weekly", "2 times per week"], minutes: [30],
    location: "Social worker's office", provider: "School social worker")
  static let psychology = Self(
    name: "Psychological Services", frequencies: ["Monthly", "As needed"], minutes: [30, 60],
    location: "Counseling office", provider: "School psychologist")
  static let interpreting = Self(
    name: "Interpreting Services", frequencies: ["Daily"], minutes: [300, 360], location: "All classes",
    provider: "Sign language interpreter")
  static let nursing = Self(
    name: "School Health and/or School Nurse Services", frequencies: ["Daily", "As needed"], minutes: [10, 15],
    location: "Health office", provider: "School nurse")
  static let teacherOfDeaf = Self(
    name: "Specialized Instruction", frequencies: ["2 times per week", "Weekly"], minutes: [30, 45],
    location: "Resource room", provider: "Teacher of the deaf and hard of hearing")
  static let teacherOfBlind = Self(
    name: "Specialized Instruction", frequencies: ["3 times per week", "Weekly"], minutes: [45, 60],
    location: "Resource room", provider: "Teacher of the visually impaired")
}

extension DisabilityCategory.Instrument {
  static let cognitive = Self(
    area: "Cognitive ability", name: "Standardized intelligence scale for children", evaluator: "School psychologist")
  static let achievement = Self(
    area: "Academic achievement", name: "Individual achievement battery", evaluator: "Special education teacher")
  static let adaptive = Self(
    area: "Adaptive behavior", name: "Adaptive behavior rating scale, parent and teacher forms",
    evaluator: "School psychologist")
  static let speech = Self(
    area: "Articulation", name: "Articulation test and conversation sample", evaluator: "Speech-language pathologist")
  static let language = Self(
    area: "Communication", name: "Language fundamentals battery and language sample",
    evaluator: "Speech-language pathologist")
  static let behavior = Self(
    area: "Social, emotional and behavioral functioning", name: "Behavior rating scales and classroom observation",
    evaluator: "School psychologist")
  static let autism = Self(
    area: "Autism characteristics", name: "Structured observation schedule and developmental interview",
    evaluator: "Autism specialist")
  static let attention = Self(
    area: "Attention and executive functioning", name: "Attention rating scales, home and school",
    evaluator: "School psychologist")
  static let motor = Self(
    area: "Motor skills", name: "Motor proficiency test and visual-motor integration test",
    evaluator: "Occupational therapist")
  static let hearing = Self(area: "Hearing", name: "Audiological evaluation", evaluator: "Educational audiologist")
  static let vision = Self(
    area: "Vision", name: "Functional vision and learning media assessment",
    evaluator: "Teacher of the visually impaired")
  static let health = Self(area: "Health", name: "Health history and physician's report", evaluator: "School nurse")
}
