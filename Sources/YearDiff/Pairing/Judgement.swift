/// The evidence that two claims are the same indicator, while it is put together.
struct Judgement {
  private(set) var evidence = Evidence(total: Judgement.bias, reasons: [])
  /// How alike the names are, in thousandths.
  var likeness = 0
  var isSameName: Bool { likeness >= 999 }
  /// Whether something rules the pair out.
  private(set) var isExcluded = false

  /// What speaks against any two claims at first.
  private static let bias = -150

  var total: Int { evidence.total }

  mutating func add(_ weight: Int, _ words: @autoclosure () -> String) {
    guard weight != 0 else { return }
    evidence.total += weight
    evidence.reasons.append(Evidence.Reason(words: words(), weight: weight))
  }

  mutating func exclude(_ words: String) {
    isExcluded = true
    evidence.total = -9900
    evidence.reasons.append(Evidence.Reason(words: words, weight: -9900))
  }
}
