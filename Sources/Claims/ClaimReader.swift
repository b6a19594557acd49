public import Lexicon
public import Quantities
public import ReportModel
import Segmentation

/// Finds every quantitative claim of a report.
public struct ClaimReader: Sendable {
  private let recognizer: NumeralRecognizer

  public init(lexicon: Lexicon = .standard) {
    recognizer = NumeralRecognizer(lexicon: lexicon)
  }

  /// The sentences, claims and exclusions of a report.
  public func read(_ report: Report) -> ReportClaims {
    ReportClaims()
  }
}
