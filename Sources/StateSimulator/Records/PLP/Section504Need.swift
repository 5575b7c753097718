/// Why a student has a Section 504 plan, and what it gives.
struct Section504Need {
  /// Ed-Fi Section504Disability.
  let disability: String
  let reason: String
  let areas: [String]
  let findings: String
  let accommodations: [(type: String, text: String)]

  static let all = [
    Section504Need(
      disability: "Attention Deficit Hyperactivity Disorder",
      reason:
        "{name} loses materials, misses instructions and hands in a third of the homework, in spite of a seat near the teacher and a planner.",
      areas: ["Attention", "Academic performance", "Classroom behavior"],
      findings:
        "Rating scales from home and two classrooms are elevated for inattention. A physician's diagnosis is on file. Concentrating and learning are substantially limited.",
      accommodations: [
        ("Setting", "Seat near instruction and away from doors and windows"),
        ("Timing", "Time and a half on tests; long assignments in parts with a date for each"),
        ("Presentation", "Written instructions in addition to spoken ones; {name} repeats them back"),
        ("Organization", "Planner checked at the end of the day; a second set of textbooks at home"),
        ("Behavior", "Movement breaks, arranged by a signal known to {name} and the teacher"),
      ]),
    Section504Need(
      disability: "Epilepsy",
      reason: "{name} had two seizures at school this fall and is absent often for appointments.",
      areas: ["Health", "Attendance", "Academic performance"],
      findings:
        "Absence seizures and one tonic-clonic seizure, under treatment; medication causes fatigue before noon. Neurological function is substantially limited.",
      accommodations: [
        (
          "Health",
          "Seizure action plan; all staff who teach {name} are trained; rescue medication in the health office"
        ),
        ("Timing", "Make-up time after absences and after seizures; no tests on the same day"),
        ("Setting", "Rest in the health office when needed; no climbing without a spotter"),
        ("Transportation", "Bus driver informed, with a copy of the action plan"),
      ]),
    Section504Need(
      disability: "Dyslexia",
      reason:
        "The parent asks for an evaluation: {name} reads far more slowly than classmates and avoids reading aloud.",
      areas: ["Reading", "Spelling", "Phonological processing"],
      findings:
        "Word reading at the 12th percentile with average reasoning. Reading is substantially limited; {name} makes good use of audio books and does not need specially designed instruction at this time.",
      accommodations: [
        ("Presentation", "Text-to-speech and audio books in all subjects but reading"),
        ("Response", "Spelling not graded outside of spelling; answers may be dictated"),
        ("Timing", "Double time on reading tests"),
      ]),
    Section504Need(
      disability: "Other Reason",
      reason: "Type 1 diabetes, diagnosed in the summer; the physician asks for a plan.",
      areas: ["Health"],
      findings:
        "{name} uses a pump and a continuous glucose monitor and needs help from an adult with both. Endocrine function is substantially limited.",
      accommodations: [
        ("Health", "Glucose checks and snacks at any time and place; trained staff on every field trip"),
        ("Timing", "Tests are interrupted while glucose is below 70 or above 250, without loss of time"),
        ("Health", "Water bottle and use of the restroom without asking"),
        ("Health", "Phone at the desk for the monitor"),
      ]),
    Section504Need(
      disability: "Emotional or Behavioral Disorder",
      reason: "{name} has panic attacks before presentations and has missed 14 days of school.",
      areas: ["Social and emotional functioning", "Attendance"],
      findings:
        "Anxiety rating scales are in the clinical range at home and at school. Interacting with others and concentrating are substantially limited during episodes.",
      accommodations: [
        ("Setting", "Presentations to the teacher alone or recorded at home; tests in a small group"),
        ("Behavior", "Pass to the counselor, to be used without questions"),
        ("Timing", "Gradual return after absences, with work reduced to what is essential"),
      ]),
    Section504Need(
      disability: "Hearing Impairment",
      reason: "The hearing screening was failed twice; the audiologist reports a mild loss in the right ear.",
      areas: ["Hearing", "Communication"],
      findings:
        "Mild unilateral loss; speech in noise is understood with difficulty. Hearing is substantially limited.",
      accommodations: [
        ("Setting", "Seat with the left ear to the teacher, near the front"),
        ("Presentation", "Remote microphone; captioned media; a check that announcements were understood"),
      ]),
  ]
}
