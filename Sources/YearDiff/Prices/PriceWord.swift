/// A line of `Data/priceBases.tsv`.
struct PriceWord: Sendable {
  enum Use: String, Sendable {
    case other, current, series, growth, constant, levels, noteEnd
  }

  let use: Use
  let word: [Unicode.Scalar]
  let isNotBefore: [[Unicode.Scalar]]
  let follows: [[Unicode.Scalar]]

  private static let byUse = Dictionary(
    grouping: EmbeddedData.rows(of: EmbeddedData.priceBases).compactMap { PriceWord($0) }, by: \.use)

  static func all(_ use: Use) -> [PriceWord] { byUse[use, default: []] }

  /// nil for a line that is none.
  init?(_ fields: [String]) {
    guard fields.count == 4, let use = Use(rawValue: fields[0]), !fields[1].isEmpty else { return nil }
    self.use = use
    word = Array(fields[1].unicodeScalars)
    isNotBefore = fields[2].split(separator: "|").map { Array($0.unicodeScalars) }
    follows = fields[3].split(separator: "|").map { Array($0.unicodeScalars) }
  }

  /// Where it stands, in text order.
  func places(in text: [Unicode.Scalar]) -> [Int] { text.indices.filter { stands(at: $0, in: text) } }

  private func stands(at place: Int, in text: [Unicode.Scalar]) -> Bool {
    guard text[place] == word[0], text[place...].starts(with: word) else { return false }
    let end = place + word.count
    if isNotBefore.contains(where: { text[end...].starts(with: $0) }) { return false }
    return follows.isEmpty
      || (max(0, place - 4)...place).contains { last in
        follows.contains { text[..<last].suffix($0.count).elementsEqual($0) }
      }
  }
}
