/// What an annual goal can be about, with the texts that teachers write on it. `{name}` is the student's first name, `{now}` and
/// `{aim}` percentages or counts.
struct GoalArea {
  let name: String
  /// Of the present levels: what is hard now.
  let presentLevel: String
  let goal: String
  let baseline: String
  let measure: String
  /// Percent of trials, words a minute, …: where students stand at the beginning.
  let now: ClosedRange<Int>
  /// How much is to be gained in a year.
  let gain: ClosedRange<Int>
}

extension GoalArea {
  static let decoding = GoalArea(
    name: "Reading fluency",
    presentLevel:
      "{name} reads {now} words correctly per minute in a grade-level passage. Multisyllabic words and vowel teams are guessed from the first letters, which slows reading in every subject.",
    goal:
      "By the end of this plan, given a grade-level passage not seen before, {name} will read {aim} words correctly per minute with at least 95% accuracy in 4 of 5 weekly probes.",
    baseline: "{now} words correctly per minute, 88% accuracy (median of three passages).",
    measure:
      "Curriculum-based measurement of oral reading, once a week, by the special education teacher; graphed and sent home with each report card.",
    now: 32...84, gain: 18...40)

  static let comprehension = GoalArea(
    name: "Reading comprehension",
    presentLevel:
      "After reading a passage at instructional level {name} answers {now}% of questions on the main idea and details correctly, and less than half of those that ask for an inference.",
    goal:
      "Given a passage at instructional level and a graphic organizer, {name} will state the main idea and cite two supporting details with {aim}% accuracy in three consecutive probes.",
    baseline: "{now}% of comprehension questions answered correctly; needs the question read aloud.",
    measure: "Teacher-made comprehension checks every two weeks, work samples kept in the student's folder.",
    now: 35...60, gain: 20...35)

  static let writing = GoalArea(
    name: "Written expression",
    presentLevel:
      "{name} has good ideas when speaking but writes two or three sentences on a topic, with {now}% of word sequences correct. Organizing a paragraph takes step-by-step prompting.",
    goal:
      "Given a prompt, a planning sheet and 30 minutes, {name} will write a paragraph with a topic sentence, three details and a conclusion, with {aim}% correct word sequences, in 4 of 5 samples.",
    baseline: "{now}% correct word sequences; paragraphs without a conclusion.",
    measure: "Monthly writing sample, scored with the district's rubric by two teachers.",
    now: 40...65, gain: 20...30)

  static let calculation = GoalArea(
    name: "Mathematics calculation",
    presentLevel:
      "{name} solves {now}% of grade-level calculation problems without help. Facts are counted on fingers, and regrouping and fractions are not yet secure.",
    goal:
      "Given 20 mixed calculation problems at grade level and a fact chart, {name} will solve {aim}% correctly within 20 minutes in three consecutive probes.",
    baseline: "{now}% correct in 20 minutes.",
    measure: "Curriculum-based mathematics probes every two weeks.",
    now: 30...55, gain: 25...35)

  static let problemSolving = GoalArea(
    name: "Mathematics problem solving",
    presentLevel:
      "In word problems with more than one step {name} chooses the right operation {now}% of the time and seldom checks whether an answer makes sense.",
    goal:
      "Given multi-step word problems and a problem-solving checklist, {name} will identify the operations, show the work and reach the correct answer in {aim}% of problems.",
    baseline: "Correct operation in {now}% of problems.",
    measure: "Unit tests and weekly exit tickets, recorded by the mathematics teacher.",
    now: 30...50, gain: 30...40)

  static let articulation = GoalArea(
    name: "Articulation",
    presentLevel:
      "{name} produces /r/, /s/ and /th/ correctly in {now}% of words in conversation. Unfamiliar listeners ask for repetition, and {name} has begun to avoid speaking in front of the class.",
    goal:
      "{name} will produce /r/ and /s/ in all positions of words in structured conversation with {aim}% accuracy over three sessions.",
    baseline: "{now}% accuracy in sentences; 80% in single words.",
    measure: "Data taken by the speech-language pathologist in each session; language sample each trimester.",
    now: 35...60, gain: 25...35)

  static let language = GoalArea(
    name: "Expressive and receptive language",
    presentLevel:
      "{name} follows two-step directions {now}% of the time and uses short sentences. Vocabulary for school subjects has to be taught before lessons.",
    goal:
      "Given visual support, {name} will follow three-step directions and answer who, what, where and why questions in complete sentences with {aim}% accuracy across two settings.",
    baseline: "{now}% of two-step directions followed without repetition.",
    measure: "Speech-language pathologist's data sheets and a classroom checklist, monthly.",
    now: 35...55, gain: 25...40)

  static let socialSkills = GoalArea(
    name: "Social interaction",
    presentLevel:
      "{name} plays and works beside others more than with them, begins {now}% of expected exchanges with peers, and finds unexpected changes of routine very hard.",
    goal:
      "In structured group activities {name} will begin and keep up an exchange of at least three turns with a peer in {aim}% of opportunities, with no more than one prompt.",
    baseline: "{now}% of opportunities, with two or more adult prompts.",
    measure: "Observation by the social worker and classroom staff, 15 minutes twice a week.",
    now: 15...40, gain: 30...45)

  static let selfRegulation = GoalArea(
    name: "Self-regulation",
    presentLevel:
      "When frustrated {name} leaves the room or refuses work; a calming strategy is used independently in {now}% of such moments. Mornings are better than afternoons.",
    goal:
      "When upset, {name} will recognize the feeling, choose a strategy from the personal list and return to the task within 5 minutes in {aim}% of occurrences.",
    baseline: "{now}% of occurrences; average time away from the task is 18 minutes.",
    measure: "Daily point sheet, frequency and duration data, reviewed every two weeks with the behavior plan.",
    now: 10...40, gain: 35...45)

  static let attention = GoalArea(
    name: "Attention and work completion",
    presentLevel:
      "{name} begins independent work within two minutes in {now}% of lessons and loses materials often. With a checklist and a seat near the teacher the quality of work is at grade level.",
    goal:
      "Given a task checklist and one reminder, {name} will begin within two minutes and complete {aim}% of independent work in each class over four consecutive weeks.",
    baseline: "{now}% of assignments completed on time.",
    measure: "Assignment log kept by the case manager with the classroom teachers, weekly.",
    now: 35...55, gain: 25...40)

  static let fineMotor = GoalArea(
    name: "Fine motor skills",
    presentLevel:
      "Handwriting is legible in {now}% of letters and tires {name} after five minutes. Scissors, zippers and keyboards need help.",
    goal:
      "{name} will write or type three legible sentences from a model with {aim}% legibility, using adapted tools as needed.",
    baseline: "{now}% legibility, two sentences in ten minutes.",
    measure: "Occupational therapist's work samples, monthly.",
    now: 40...60, gain: 25...30)

  static let grossMotor = GoalArea(
    name: "Gross motor skills and mobility",
    presentLevel:
      "{name} moves about the building with a walker or chair and manages {now}% of transfers and doors without help. Stairs and crowded hallways are not safe alone.",
    goal:
      "{name} will move between classrooms within the passing time, using the elevator and the walker, without help in {aim}% of passing periods.",
    baseline: "{now}% without help.",
    measure: "Physical therapist's checklist, every two weeks.",
    now: 30...60, gain: 25...35)

  static let dailyLiving = GoalArea(
    name: "Daily living skills",
    presentLevel:
      "{name} completes {now}% of the steps of lunch, hygiene and packing up without prompts, and is proud of doing so.",
    goal:
      "Given a picture schedule, {name} will complete the steps of arrival, lunch and hygiene routines without prompts in {aim}% of school days.",
    baseline: "{now}% of steps without prompts.",
    measure: "Task analysis data, daily, by the paraprofessional.",
    now: 30...55, gain: 25...40)

  static let access = GoalArea(
    name: "Access and self-advocacy",
    presentLevel:
      "{name} uses the equipment provided when reminded, and asks for what is missed in {now}% of situations. In noisy or badly lit rooms a good deal of instruction is lost.",
    goal:
      "{name} will check the equipment at the start of the day, tell the teacher when it does not work, and ask for repetition or enlargement in {aim}% of situations.",
    baseline: "{now}% of situations, mostly after a reminder.",
    measure: "Teacher of the deaf or of the visually impaired, checklist twice a month.",
    now: 20...50, gain: 35...45)

  static let transition = GoalArea(
    name: "Transition after high school",
    presentLevel:
      "{name} can name interests and has visited a career center, but has completed {now}% of the steps of the transition plan. Family and team see further education or supported work as the aim.",
    goal:
      "{name} will complete {aim}% of the transition plan: an interest inventory, two work-site visits, an application letter, and a meeting with the vocational rehabilitation counselor.",
    baseline: "{now}% of the steps of the plan.",
    measure: "Transition coordinator's checklist, each quarter.",
    now: 10...40, gain: 40...55)
}
