import Quantities
import ReportModel

/// What a list's later items take over from the ones before.
struct SharedWords {
  /// The verb, with what leads up to it: 全区新建.
  var verb: [TextSpan] = []
  /// The unit of the quantity that had it.
  var unit = ""
  /// All that stands before the number where its noun follows: 新增12家…和7家….
  var prefix: [TextSpan] = []
}

extension ParagraphReader {
  /// What an item without a verb of its own takes from the list before it.
  func takeOver(for phrase: Phrase, isLater: Bool, unit: String, _ rules: inout [ClaimRule]) -> [TextSpan] {
    guard let shared = state.shared, case .none = phrase.link else { return [] }
    if phrase.subject.length == 0 {
      guard phrase.post.length > 0, !phrase.opensPart, !shared.prefix.isEmpty,
        isLater || predicateStart(phrase.post) == nil
      else { return [] }
      rules.append(.sharedVerb)
      return shared.prefix
    }
    guard isLater || shared.unit == unit, phrase.post.length == 0, !shared.verb.isEmpty,
      verbGroupEnd(phrase.subject.start, to: phrase.subject.end) == nil, !isRelational(phrase.subject),
      line.holds(Self.again, at: phrase.subject.start) == nil
    else { return [] }
    rules.append(.sharedVerb)
    return shared.verb
  }

  /// 新增就业5300人、再就业1500人: who work again are not new.
  private static let again = Keywords("再就业 再创业 再利用")

  /// Keeps what the list's later items may take over from a statement without a link.
  mutating func remember(_ phrase: Phrase, prefix: [TextSpan], unit: String) {
    guard case .none = phrase.link, phrase.subject.length > 0, prefix.isEmpty else { return }
    var words = SharedWords()
    words.unit = unit
    if let end = leadingVerbEnd(phrase.subject), end < phrase.subject.end || phrase.post.length > 0 {
      words.verb = [TextSpan(start: phrase.subject.start, end: end)]
    }
    if phrase.post.length > 0 { words.prefix = [phrase.subject] + phrase.middle }
    state.shared = words
  }
}
