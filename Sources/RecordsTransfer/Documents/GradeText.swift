/// Grade levels as documents show them.
public enum GradeText {
  /// `Grade 9` for a number; words and other codes as they are.
  public static func text(_ level: String) -> String {
    level.utf8.allSatisfy { (0x30...0x39).contains($0) } ? "Grade \(level)" : level
  }
}
