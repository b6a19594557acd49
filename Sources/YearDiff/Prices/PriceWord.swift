/// A line of `Data/priceBases.tsv`.
struct PriceWord: Sendable {
  enum Use: String, Sendable {
    case other, current, series, growth, constant, levels, noteEnd
  }

  let use: Use
  let word: Letters
  let isNotBefore: [Letters]
  let follows: [Letters]

  private static let byUse = Dictionary(
    grouping: EmbeddedData.rows(of: EmbeddedData.priceBases).compactMap { PriceWord($0) }, by: \.use)

  static func all(_ use: Use) -> [PriceWord] { byUse[use, default: []] }

  /// nil for a line that is none.
  init?(_ fields: [String]) {
    guard fields.count == 4, let use = Use(rawValue: fields[0]), !fields[1].isEmpty else { return nil }
    self.use = use
    word = Letters(exactly: fields[1])
    isNotBefore = fields[2].split(separator: "|").map { Letters(exactly: String($0)) }
    follows = fields[3].split(separator: "|").map { Letters(exactly: String($0)) }
  }

  /// Where it stands, in text order.
  func places(in text: Letters) -> [Int] { text.indices.filter { stands(at: $0, in: text) } }

  private func stands(at place: Int, in text: Letters) -> Bool {
    guard text.holds(word, at: place) else { return false }
    if isNotBefore.contains(where: { text.holds($0, at: place + word.count) }) { return false }
    return follows.isEmpty
      || (max(0, place - 4)...place).contains { last in
        follows.contains { text.holds($0, at: last - $0.count) }
      }
  }
}
