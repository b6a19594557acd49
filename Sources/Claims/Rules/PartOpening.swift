/// 其中 has opened the parts of a whole.
struct PartOpening {
  /// Wholes are among the quantities before this one.
  var before: Int
  /// The parts end with the semicolon; else with the sentence.
  var endsAtSemicolon: Bool
  var depth: Int
  /// A semicolon has passed: what follows is a part only if it fits into what is left of the whole.
  var isTentative = false
  /// The whole, where the text names it: 总产量中.
  var whole: Int?
}
