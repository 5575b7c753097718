/// What high schools teach: one course of each row is taken in each of the four years.
enum CourseCatalog {
  struct Course {
    let title: String
    /// Code of the School Courses for the Exchange of Data.
    let sced: String
    var level: String?
  }

  struct Subject {
    /// Ed-Fi AcademicSubject.
    let name: String
    let prefix: String
    let courses: [Course]
  }

  static let subjects: [Subject] = [
    Subject(
      name: "English Language Arts", prefix: "ENG",
      courses: [
        Course(title: "English 9", sced: "01001"), Course(title: "English 10", sced: "01002"),
        Course(title: "American Literature", sced: "01054"),
        Course(title: "AP English Literature", sced: "01006", level: "Advanced Placement"),
      ]),
    Subject(
      name: "Mathematics", prefix: "MAT",
      courses: [
        Course(title: "Algebra I", sced: "02052"), Course(title: "Geometry", sced: "02072"),
        Course(title: "Algebra II", sced: "02056"),
        Course(title: "AP Calculus AB", sced: "02124", level: "Advanced Placement"),
      ]),
    Subject(
      name: "Science", prefix: "SCI",
      courses: [
        Course(title: "Earth Science", sced: "03001"), Course(title: "Biology", sced: "03051"),
        Course(title: "Honors Chemistry", sced: "03101", level: "Honors"), Course(title: "Physics", sced: "03151"),
      ]),
    Subject(
      name: "Social Studies", prefix: "SOC",
      courses: [
        Course(title: "World Geography", sced: "04001"), Course(title: "World History", sced: "04051"),
        Course(title: "U.S. History", sced: "04101"), Course(title: "Government & Economics", sced: "04151"),
      ]),
    Subject(
      name: "World Languages", prefix: "LAN",
      courses: [
        Course(title: "Español I", sced: "24052"), Course(title: "Español II", sced: "24053"),
        Course(title: "Français III", sced: "24104"), Course(title: "Deutsch für Fortgeschrittene", sced: "24255"),
      ]),
    Subject(
      name: "Physical, Health, and Safety Education", prefix: "PHE",
      courses: [
        Course(title: "Physical Education", sced: "08001"), Course(title: "Health", sced: "08051"),
        Course(title: "Lifetime Fitness", sced: "08016"), Course(title: "Weight Training", sced: "08009"),
      ]),
    Subject(
      name: "Fine and Performing Arts", prefix: "ART",
      courses: [
        Course(title: "Art Foundations", sced: "05154"), Course(title: "Chorus", sced: "05110"),
        Course(title: "Jazz Band", sced: "05105"), Course(title: "Ceramics", sced: "05159"),
      ]),
  ]

  static let middleSchool = [
    "English Language Arts", "Mathematics", "Science", "Social Studies", "Music", "Physical Education",
  ]
}
