import Lexicon
import Quantities
import ReportModel

/// What is known of a unit that a reviewer gives.
struct CorrectedUnit {
  /// nil where the lexicon does not know it.
  let code: String?
  let dimension: String?
  /// What one of it is in the dimension's base unit.
  let factor: String?

  init(_ text: String) {
    let printed = CorrectedUnit.recognizer.unit(printedAs: text)
    code = printed?.unit.code
    dimension = text.isEmpty ? "none" : printed?.unit.dimension
    // 万元 is ten thousand of what 元 is.
    factor = printed.flatMap { printed in
      printed.power == 0
        ? printed.unit.factor?.description
        : printed.unit.factor?.decimal?.scaled(byPowerOfTen: printed.power).description
    }
  }

  private static let recognizer = NumeralRecognizer(lexicon: .standard)
}
