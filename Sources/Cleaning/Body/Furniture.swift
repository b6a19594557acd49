/// The phrases of portal furniture; see `Data/furniture.tsv`.
struct Furniture: Sendable {
  static let shared = Furniture(table: EmbeddedData.furniture)

  enum Use: String {
    case line, part, word, label, weak, closing, notice
  }

  /// The phrases of each use, the longest first, so that 打印本页 is taken before 打印.
  private let phrases: [Use: [[Unicode.Scalar]]]
  /// Words of tools, labels among them: 点击 stands with its number and without.
  private let words: [[Unicode.Scalar]]
  private let parts: [String]

  /// - Precondition: the table is well formed; a test reads the file.
  init(table: String) {
    var phrases: [Use: [[Unicode.Scalar]]] = [:]
    var parts: [String] = []
    for fields in EmbeddedData.rows(of: table) {
      guard fields.count == 3, !fields[0].isEmpty, let use = Use(rawValue: fields[1]) else {
        preconditionFailure("furniture.tsv: \(fields)")
      }
      if use == .part { parts.append(fields[0].lowercased()) }
      phrases[use, default: []].append(Array(fields[0].unicodeScalars))
    }
    self.phrases = phrases.mapValues { $0.sorted { $0.count > $1.count } }
    words = (phrases[.word, default: []] + phrases[.label, default: []]).sorted { $0.count > $1.count }
    self.parts = parts
  }

  /// Whether a line at the edge of a body is furniture: it begins as only furniture does, it is a short run of tool
  /// words, or it is made of labelled values such as a dateline.
  func isFurniture(_ text: String) -> Bool {
    let scalars = Furniture.letters(of: text)
    guard !scalars.isEmpty else { return true }
    if scalars.count <= 60, isMadeOfWords(scalars) { return true }
    if begins(scalars, .notice) { return true }
    // A sentence may begin or end with the same words.
    guard !text.holds("。"), !text.holds("；") else { return false }
    if scalars.count <= 120, begins(scalars, .line) || isClosing(scalars) { return true }
    if scalars.count <= 80 {
      let lower = text.lowercased()
      if parts.contains(where: { lower.holds($0) }) { return true }
    }
    return isDateline(text)
  }

  /// Whether a line is furniture when other furniture stands below it.
  func isWeakFurniture(_ text: String) -> Bool {
    let scalars = Furniture.letters(of: text)
    return scalars.count <= 120 && !text.holds("。") && begins(scalars, .weak)
  }

  /// Whether a line begins what follows an article to the page's end: tools, related pages, a disclaimer, comments.
  func isClosing(_ text: String) -> Bool {
    let scalars = Furniture.letters(of: text.replacing("网站", with: "网"))
    return begins(scalars, .notice) || !text.holds("。") && isClosing(scalars)
  }

  private func isClosing(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count <= 60 else { return false }
    if begins(scalars, .closing) { return true }
    // A heading may name the site first: 示例网版权与免责声明.
    return scalars.count <= 20
      && phrases[.notice, default: []].contains { $0.count >= 4 && scalars.suffix($0.count).elementsEqual($0) }
  }

  /// Labelled values such as `日期：2020-01-10 来源：…`, or a date with a time or a source, in a line that is no sentence.
  func isDateline(_ text: String) -> Bool {
    let all = text.trimmed.unicodeScalars
    guard all.count <= 120, !all.contains("。"), !all.contains("；") else { return false }
    let scalars = Array(all.drop { Furniture.isMark($0) })
    // A span of time is no dateline, whatever its label.
    if text.holds("至"), DatePattern.first(in: text) != nil || text.holds("年") { return false }
    let labels = scalars.indices.filter { isLabel(at: $0, in: scalars) }
    if labels.first == 0 || labels.count >= 2 { return true }
    guard let date = DatePattern.first(in: text) else { return false }
    if date.hasTime, text.withoutBlanks.unicodeScalars.count <= date.length + 24 { return true }
    return date.start <= 2 && !labels.isEmpty
  }

  /// Whether a label and a colon stand at a place.
  private func isLabel(at start: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let labels = phrases[.label, default: []]
    guard let label = labels.first(where: { scalars[start...].starts(with: $0) }) else { return false }
    let next = scalars[(start + label.count)...].first { !$0.isBlank }
    return next == "：" || next == ":"
  }

  private func begins(_ scalars: [Unicode.Scalar], _ use: Use) -> Bool {
    phrases[use, default: []].contains { scalars.starts(with: $0) }
  }

  /// Whether the words of tools, and nothing but marks and digits, make up the line.
  private func isMadeOfWords(_ scalars: [Unicode.Scalar]) -> Bool {
    var rest = scalars[...]
    var hasWord = false
    while let first = rest.first {
      if let word = words.first(where: { rest.starts(with: $0) }) {
        rest = rest.dropFirst(word.count)
        hasWord = true
      } else if first.isASCIIDigit {
        rest = rest.dropFirst()
      } else {
        return false
      }
    }
    return hasWord
  }

  /// The line without blanks, brackets and marks.
  private static func letters(of text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !isMark($0) }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "[", "]", "【", "】", "［", "］", "(", ")", "（", "）", "|", "｜", ":", "：", "·", "•", "-", "—", "_", "/", "\\",
      "<", ">", "《", "》", "«", "»", "+", "*", "、", ",", "，", "?", "？", "!", "！", "=":
      true
    default: scalar.isBlank
    }
  }
}
