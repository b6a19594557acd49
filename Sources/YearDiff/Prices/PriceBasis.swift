/// Why a growth is not what the levels beside it give: it is told at other prices or for another scope.
enum PriceBasis: Hashable, Sendable {
  /// The words beside the growth say so: 按可比价格计算, 同口径.
  case said(String)
  /// The growth of such an indicator is always told at constant prices.
  case series(String)
  /// A note of the report names the indicator.
  case note(String)

  /// For a reader.
  var words: String {
    switch self {
    case .said(let words): "the growth is told on another basis (\(words))"
    case .series(let name): "the growth of \(name) is told at constant prices"
    case .note(let name): "a note tells that the growth of \(name) is at constant prices"
    }
  }
}
