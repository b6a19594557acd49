import Foundation
import Records
import YearDiff

/// Why two claims are one indicator, in lines.
struct DiffReasons {
  let lines: [String]

  init(_ pair: ClaimPair, in diff: YearDiff) {
    var lines = ["\(DiffReasons.score(pair.evidence)): " + DiffReasons.words(pair.evidence).joined(separator: "; ")]
    if let rejected = pair.rejected {
      let claim = (rejected.side == .old ? diff.old : diff.new).claims[rejected.claim]
      lines.append(
        "next best \(DiffReasons.score(rejected.evidence)): \(DiffFigures.name(claim)) \(DiffFigures.printed(claim)), "
          + DiffReasons.words(rejected.evidence).joined(separator: "; "))
    }
    self.lines = lines
  }

  /// What speaks for it and against it, each with its weight: `same name +4.0`.
  static func words(_ evidence: Evidence) -> [String] {
    evidence.reasons.map { "\($0.words) \(DiffReasons.weight($0.weight))" }
  }

  /// The probability that the weights add up to, to four places.
  static func score(_ evidence: Evidence) -> String {
    let share = 1 / (1 + exp(-Double(evidence.total) / 100))
    let places = String(Int((share * 10_000).rounded()))
    if places.utf8.count > 4 { return "1" }
    var text = "0." + String(repeating: "0", count: 4 - places.utf8.count) + places
    while text.last == "0" { text.removeLast() }
    return text.last == "." ? "0" : text
  }

  private static func weight(_ hundredths: Int) -> String {
    let size = abs(hundredths)
    let rest = size % 100
    return (hundredths < 0 ? "−" : "+") + "\(size / 100)"
      + (rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)")
  }
}
