/// What school nurses have on file.
enum HealthCatalog {
  struct Condition {
    /// ICD-10-CM.
    let code: String
    let description: String
    /// Of the students who have any.
    let share: Double
    var alert: String?
    var instructions: String?
    var canEnd = false
    var medications: [Medication] = []
  }

  struct Medication {
    let name: String
    let dosages: [String]
    let frequency: String
    let method: String
    var instructions: String?
  }

  struct Allergy {
    let type: String
    let severity: String
    let share: Double
    var reaction: String?
    var needsEpinephrine = false
  }

  static let conditions = [
    Condition(
      code: "J45.909", description: "Unspecified asthma, uncomplicated", share: 0.3, alert: "Medium",
      instructions:
        "Sit the student down, give two puffs of the inhaler, wait five minutes. No better: two more puffs and call the nurse.",
      medications: [
        Medication(
          name: "Albuterol", dosages: ["90 mcg, 2 puffs"], frequency: "As needed, up to every 4 hours",
          method: "Inhalation", instructions: "The student carries the inhaler.")
      ]),
    Condition(
      code: "F90.2", description: "Attention-deficit hyperactivity disorder, combined type", share: 0.22,
      medications: [
        Medication(
          name: "Methylphenidate", dosages: ["5 mg", "10 mg", "18 mg"], frequency: "Daily at noon", method: "Oral")
      ]),
    Condition(
      code: "E10.9", description: "Type 1 diabetes mellitus without complications", share: 0.03, alert: "High",
      instructions: """
        Blood glucose is checked before lunch, before physical education and whenever the student asks. Below 70 mg/dL: \
        15 g of fast sugar (juice or tablets, in every classroom of the student), check again after 15 minutes, repeat \
        until above 70, then a snack. Never send the student to the nurse alone. Unconscious or unable to swallow: \
        glucagon, recovery position, call 911, then the parents. Above 300 mg/dL: check for ketones, water, no exercise, \
        call the parents. The student may eat, drink and use the restroom at any time, also during tests.
        """,
      medications: [
        Medication(
          name: "Insulin lispro", dosages: ["By carbohydrate ratio 1:15", "By carbohydrate ratio 1:12"],
          frequency: "Before meals", method: "Subcutaneous injection"),
        Medication(name: "Glucagon", dosages: ["3 mg"], frequency: "Emergency only", method: "Nasal"),
      ]),
    Condition(
      code: "G40.909", description: "Epilepsy, unspecified, not intractable", share: 0.04, alert: "High",
      instructions:
        "Time the seizure. Longer than 5 minutes, or a second one: give the rescue medication and call 911.",
      medications: [
        Medication(name: "Midazolam", dosages: ["5 mg"], frequency: "Emergency only", method: "Nasal"),
        Medication(name: "Levetiracetam", dosages: ["250 mg", "500 mg"], frequency: "Twice a day", method: "Oral"),
      ]),
    Condition(code: "G43.909", description: "Migraine, unspecified", share: 0.08, canEnd: true),
    Condition(
      code: "S52.501A", description: "Fracture of the lower end of the right radius", share: 0.07,
      instructions: "No physical education until released by the physician.", canEnd: true),
    Condition(code: "L20.9", description: "Atopic dermatitis, unspecified", share: 0.12, canEnd: true),
    Condition(code: "H52.13", description: "Myopia, bilateral", share: 0.25),
    Condition(
      code: "K90.0", description: "Celiac disease", share: 0.03, alert: "Informational",
      instructions: "Gluten-free lunch; no shared toaster or play dough with wheat."),
  ]

  static let allergies = [
    Allergy(
      type: "Peanuts", severity: "Life threatening", share: 0.18,
      reaction: "Anaphylaxis within minutes: hives, swelling of lips and throat, trouble breathing.",
      needsEpinephrine: true),
    Allergy(
      type: "Bee and wasp stings", severity: "Life threatening", share: 0.07,
      reaction: "Swelling of the face, trouble breathing.", needsEpinephrine: true),
    Allergy(
      type: "Tree nuts", severity: "Severe", share: 0.12, reaction: "Vomiting and hives.", needsEpinephrine: true),
    Allergy(type: "Penicillin", severity: "Moderate", share: 0.25, reaction: "Rash."),
    Allergy(type: "Milk", severity: "Moderate", share: 0.15),
    Allergy(type: "Grass pollen", severity: "Mild", share: 0.4, reaction: "Sneezing, itching eyes."),
    Allergy(type: "Cat dander", severity: "Mild", share: 0.2),
  ]

  static let epinephrine = Medication(
    name: "Epinephrine auto-injector", dosages: ["0.15 mg", "0.3 mg"], frequency: "Emergency only",
    method: "Intramuscular injection",
    instructions: "Outer thigh, through clothing if need be. Call 911 at once; a second dose after 5 to 15 minutes.")
}
