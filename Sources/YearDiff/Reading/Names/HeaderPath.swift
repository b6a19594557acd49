/// The headers of a table's cell without what only tells the year, the unit or the kind of number.
enum HeaderPath {
  static func names(of headers: [String], isChange: Bool) -> [Letters] {
    let all = headers.map { withoutNumber(Letters(of: $0)) }
    let kept = all.filter {
      !isPlain($0) && !(isChange && ReportWords.shared.changeHeader.isFound(in: $0))
    }
    return kept.isEmpty ? all : kept
  }

  /// Without 一、, (2), 3. and 其中: in front.
  private static func withoutNumber(_ header: Letters) -> Letters {
    var at = header.first == UInt32(letter: "(") ? 1 : 0
    let start = at
    while at < header.count, header[at].isDigit || numerals.contains(header[at]) { at += 1 }
    if at > start, at < header.count, ends.contains(header[at]) { return Letters(header[(at + 1)...]) }
    guard header.begins(with: including) else { return header }
    let isMarked = header.count > including.count && header[including.count] == UInt32(letter: ":")
    return Letters(header.dropFirst(including.count + (isMarked ? 1 : 0)))
  }

  /// Whether it names no indicator: 2018年, 本年, 绝对数(万元).
  private static func isPlain(_ header: Letters) -> Bool {
    let words = ReportWords.shared
    var name = header
    if name.first == UInt32(letter: "(") { name.removeFirst() }
    if let open = name.firstIndex(of: UInt32(letter: "(")) {
      guard name.last == UInt32(letter: ")") else { return false }
      name = Letters(name[..<open])
    } else if name.last == UInt32(letter: ")") {
      name.removeLast()
    }
    if words.plainHeader.isWhole(name) { return true }
    guard name.count >= 4, name[..<4].allSatisfy(\.isDigit) else { return false }
    return name.count == 4 || words.yearHeader.isWhole(Letters(name[4...]))
  }

  private static let numerals = Set(Letters(exactly: "一二三四五六七八九十"))
  private static let ends = Set(Letters(exactly: ")、.．"))
  private static let including = Letters(exactly: "其中")
}
