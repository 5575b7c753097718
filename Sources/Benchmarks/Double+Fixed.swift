import Foundation

extension Double {
  /// As reports show numbers: with so many digits after the point, and without grouping.
  func fixed(_ digits: Int = 2) -> String {
    formatted(.number.precision(.fractionLength(digits)).grouping(.never))
  }
}
