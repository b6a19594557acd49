import Quantities
import ReportModel

extension ParagraphReader {
  /// What the number tells, and which way a change goes.
  func setRole(_ draft: inout Draft, _ phrase: Phrase, _ quantity: Numeral) {
    if quantity.kind == .rank {
      draft.role = .rank
      return
    }
    guard case .change(let direction) = phrase.link else { return }
    draft.role = .change
    draft.direction = direction
    // 增长-1.7%
    if let value = quantity.value?.decimal {
      if value.significand == 0 {
        draft.direction = .flat
      } else if value < .zero {
        draft.direction = direction == .increase ? .decrease : direction
      }
    }
  }
}
