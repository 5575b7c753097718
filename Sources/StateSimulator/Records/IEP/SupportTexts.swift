/// Sentences of plans, meetings and evaluations. `{name}` is the student's first name.
enum SupportTexts {
  static let accommodations = [
    "Extended time on tests and assignments (time and a half)", "Tests in a small group or separate room",
    "Directions read aloud and rephrased", "Preferential seating near instruction", "Breaks on request",
    "Text-to-speech for grade-level reading outside of reading class", "Notes provided by the teacher or a peer",
    "Calculator where calculation is not what is tested", "Shortened assignments that show the same skill",
    "Visual schedule and advance notice of changes", "Chunked tasks with a checklist", "Noise-reducing headphones",
    "Use of a keyboard or speech-to-text for written work", "Frequent check for understanding",
    "Large print or enlarged materials", "Sensory tools at the desk", "Copy of the textbook at home",
    "Positive reinforcement system", "Signed or captioned media", "Adult support during transitions",
  ]

  static let strengths = [
    "{name} is curious, kind to younger students and works hard when a task has a clear end.",
    "{name} has a very good memory for facts about animals, machines and maps, and likes to explain them.",
    "{name} is a gifted artist, and drawing is a way into most subjects.",
    "Spoken language and humor are strengths; {name} is well liked by classmates.",
    "{name} is at ease with technology and helps others with it.",
    "{name} is a loyal team player, and sports are where confidence is highest.",
    "{name} is persistent, asks for help, and takes correction well.",
  ]

  static let functionalLevels = [
    "{name} follows school routines, moves about the building independently and takes care of belongings with reminders.",
    "Transitions between activities are hard without notice. Lunch and recess go well with an adult nearby.",
    "{name} arrives on time and has good attendance. Organization of materials is the area in which help is needed every day.",
    "{name} manages personal care, rides the bus with an aide, and takes part in physical education with adapted equipment.",
    "Teachers report that {name} works well for 15 to 20 minutes and then needs to move.",
  ]

  static let concerns = [
    "The family would like {name} to read for pleasure, and worries about homework that takes two hours.",
    "The parents ask that the new teacher hear of the plan in the first week, and that they be told early when something goes wrong.",
    "The family is concerned about friendships and about what comes after high school.",
    "The parents would like more speech therapy and fewer pull-outs from science.",
    "The guardian is glad of the progress and has no concerns beyond mathematics.",
    "Mother asks for written notes in the home language as well as in English.",
  ]

  static let progress = [
    "Making sufficient progress to meet the goal within the year.",
    "Progress is slower than expected; the team has added a second weekly session and will look again in six weeks.",
    "Goal met in the third quarter; continued at a higher level.",
    "Not yet introduced.",
    "Steady progress until winter break, some loss afterwards, now back at the level of December.",
    "Emerging: succeeds with one prompt, not yet without.",
  ]

  static let meetingNotes = [
    "The case manager welcomed everybody and explained the procedural safeguards; the parent received a copy.",
    "Present levels were reviewed with work samples and the results of the district assessment.",
    "Progress on each goal was discussed. The team agreed which goals to continue, change and close.",
    "The general education teacher described what works in class and where support is still needed.",
    "Related service providers reported on attendance, progress and the plan for the coming year.",
    "The parent shared what helps at home and asked about summer services.",
    "Extended school year was considered; the data do not show a regression that would call for it.",
    "The team discussed the least restrictive environment and agreed on the setting stated in the plan.",
    "Accommodations for state and district assessments were chosen.",
    "Transportation was discussed: regular bus, with pick-up at the corner nearest to the home.",
    "The student took part for the last part of the meeting and said which supports are useful.",
    "The meeting ended with agreement of all members; the parent signed consent for the plan to begin.",
  ]

  static let transferOfRights =
    "On or before the birthday one year before the age of majority, {name} and the parents were informed of the rights under the Individuals with Disabilities Education Act that will transfer to {name} on reaching the age of majority (34 CFR 300.520)."

  static let findings = [
    "The score is in the average range, between the 25th and the 75th percentile.",
    "The score is well below average, at the {now}th percentile; performance varied widely between subtests.",
    "The score is below average, at the {now}th percentile, and consistent with teacher reports.",
    "Results are an underestimate: {name} tired during the second half, and breaks were needed.",
    "Observation in class and at recess agrees with the ratings of both teachers.",
    "A strength in visual reasoning contrasts with slow processing of language.",
    "The pattern adversely affects educational performance and calls for specially designed instruction.",
    "No further assessment in this area is called for.",
  ]
}

extension String {
  /// The text of a template with its places filled.
  func filled(name: String, now: Int = 0, aim: Int = 0) -> String {
    guard contains("{") else { return self }
    var text = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      switch rest[rest.index(after: open)..<close] {
      case "name": text += name
      case "now": text += String(now)
      case "aim": text += String(aim)
      case let other: text += "{\(other)}"
      }
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
