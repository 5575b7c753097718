/// What happens in schools, and what schools do about it.
enum BehaviorCatalog {
  struct Incident {
    var fromGrade = 0
    let behaviors: [String]
    let places: [String]
    let description: String?
    var weapons: [String] = []
    var isGrave = false
  }

  static let incidents = [
    Incident(
      behaviors: ["Disruption"], places: ["Classroom", "Cafeteria area"],
      description: "Repeatedly called out and left the seat after three reminders; lessons could not go on."),
    Incident(
      behaviors: ["Insubordination"], places: ["Classroom", "Hallway or stairs", "Computer lab"], description: nil),
    Incident(
      behaviors: ["Fighting"], places: ["Athletic field or playground", "Hallway or stairs", "School bus"],
      description:
        "Pushed another student in line, who pushed back; both were parted by the teacher on duty. Nobody was hurt."
    ),
    Incident(
      behaviors: ["School Code of Conduct", "Damage to school property"],
      places: ["Restroom", "Locker room or gym areas"],
      description: "Wrote on the walls with a marker. The family was told and paid for the cleaning."),
    Incident(
      fromGrade: 4, behaviors: ["Harassment, nonsexual", "Bullying"],
      places: ["School bus", "Cafeteria area", "Online"],
      description: """
        Over about two weeks the student sent messages to a classmate that made fun of the classmate's clothes and family. \
        The counselor spoke with both of them, each alone and then together. The student apologized in writing. A plan was \
        agreed on with both families: seats apart on the bus, a check-in with the counselor every Friday for six weeks, and \
        no use of the phone during the school day.
        """),
    Incident(
      fromGrade: 6, behaviors: ["Tobacco possession or use"], places: ["Restroom", "Parking lot"],
      description: "Found with an electronic cigarette, which was taken away and given to the parents."),
    Incident(
      fromGrade: 6, behaviors: ["Truancy"], places: ["Off campus"],
      description: "Left the campus after second period without permission and came back for the bus."),
    Incident(
      fromGrade: 8, behaviors: ["Alcohol"], places: ["Parking lot", "Auditorium"],
      description: "Smelled of alcohol at the dance; picked up by a parent."),
    Incident(
      fromGrade: 6, behaviors: ["State Offense", "Weapons possession"], places: ["Classroom", "School bus"],
      description:
        "A folding knife was seen in the backpack. The student said that it was left there from a camping trip.",
      weapons: ["Knife"], isGrave: true),
    Incident(
      fromGrade: 8, behaviors: ["State Offense", "Physical altercation, minor"], places: ["Parking lot"],
      description: "Struck another student with a stick. The other student was treated by the nurse for a bruise.",
      weapons: ["Club", "Other"], isGrave: true),
  ]

  struct Measure {
    let disciplines: [String]
    /// The most school days it takes; nil where it has no length.
    var days: Int?
    var isExpulsion = false
  }

  static let ordinary = [
    Measure(disciplines: ["Conference with student", "Contact with parent"]),
    Measure(disciplines: ["Detention"], days: 2),
    Measure(disciplines: ["Loss of privileges"], days: 5),
    Measure(disciplines: ["In School Suspension"], days: 3),
    Measure(disciplines: ["Community Service", "Restitution"]),
  ]

  static let grave = [
    Measure(disciplines: ["Out of School Suspension"], days: 10),
    Measure(disciplines: ["Removal by a hearing officer", "Transfer to alternative school"], days: 45),
    Measure(disciplines: ["Expulsion"], days: 90, isExpulsion: true),
  ]
}
