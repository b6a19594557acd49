/// The phrases of portal furniture; see `Data/furniture.tsv`.
struct Furniture: Sendable {
  static let shared = Furniture(table: EmbeddedData.furniture)

  private let lines: [[Unicode.Scalar]]
  /// Longest first, so that 打印本页 is taken before 打印.
  private let words: [[Unicode.Scalar]]
  private let labels: [[Unicode.Scalar]]
  private let parts: [String]
  private let closings: [[Unicode.Scalar]]

  init(table: String) {
    var lines: [[Unicode.Scalar]] = []
    var words: [[Unicode.Scalar]] = []
    var labels: [[Unicode.Scalar]] = []
    var parts: [String] = []
    var closings: [[Unicode.Scalar]] = []
    for fields in EmbeddedData.rows(of: table) {
      precondition(fields.count == 3 && !fields[0].isEmpty, "furniture.tsv: \(fields)")
      let phrase = Array(fields[0].unicodeScalars)
      switch fields[1] {
      case "line": lines.append(phrase)
      case "word": words.append(phrase)
      case "label": labels.append(phrase)
      case "part": parts.append(fields[0].lowercased())
      case "closing": closings.append(phrase)
      default: preconditionFailure("furniture.tsv: \(fields)")
      }
    }
    self.lines = lines
    self.words = (words + labels).sorted { $0.count > $1.count }
    self.labels = labels.sorted { $0.count > $1.count }
    self.parts = parts
    self.closings = closings
  }

  /// Whether a line at the edge of a body is furniture: it begins as only furniture does, it is a short run of tool
  /// words, or it is made of labelled values such as a dateline.
  func isFurniture(_ text: String) -> Bool {
    let scalars = Furniture.letters(of: text)
    guard !scalars.isEmpty else { return true }
    if scalars.count <= 120, lines.contains(where: { scalars.starts(with: $0) }) { return true }
    if scalars.count <= 60, isMadeOfWords(scalars) { return true }
    if scalars.count <= 80 {
      let lower = text.lowercased()
      if parts.contains(where: { lower.holds($0) }) { return true }
    }
    return isDateline(text)
  }

  /// Whether a line begins what follows an article to the page's end: a disclaimer, the readers' comments.
  func isClosing(_ text: String) -> Bool {
    let scalars = Furniture.letters(of: text.replacing("网站", with: "网"))
    return closings.contains { phrase in
      scalars.starts(with: phrase)
        || scalars.count <= 20 && phrase.count >= 4 && scalars.suffix(phrase.count).elementsEqual(phrase)
    }
  }

  /// Labelled values such as `日期：2020-01-10 来源：…`, or a date with a time or a source, in a line that is no sentence.
  func isDateline(_ text: String) -> Bool {
    let all = text.trimmed.unicodeScalars
    guard all.count <= 120, !all.contains("。"), !all.contains("；") else { return false }
    let scalars = Array(all.drop { Furniture.isMark($0) })
    if label(at: 0, in: scalars) { return true }
    guard let date = DatePattern.first(in: text) else { return false }
    if date.hasTime, text.withoutBlanks.unicodeScalars.count <= date.length + 24 { return true }
    return date.start <= 2 && scalars.indices.contains { label(at: $0, in: scalars) }
  }

  /// Whether a label and a colon stand at a place.
  private func label(at start: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard let label = labels.first(where: { scalars[start...].starts(with: $0) }) else { return false }
    let next = scalars[(start + label.count)...].first { !$0.isBlank }
    return next == "：" || next == ":"
  }

  /// Whether the words of tools, and nothing but marks and digits, make up the line.
  private func isMadeOfWords(_ scalars: [Unicode.Scalar]) -> Bool {
    var rest = scalars[...]
    while !rest.isEmpty {
      guard let word = words.first(where: { rest.starts(with: $0) }) else {
        if rest.first!.isASCIIDigit, rest.count < scalars.count {
          rest = rest.dropFirst()
          continue
        }
        return false
      }
      rest = rest.dropFirst(word.count)
    }
    return true
  }

  /// The line without blanks, brackets and marks.
  private static func letters(of text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !$0.isBlank && !isMark($0) }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "[", "]", "【", "】", "(", ")", "（", "）", "|", "｜", ":", "：", "·", "•", "-", "—", "_", "/", "\\", "<", ">",
      "《", "》", "«", "»", "+", "*", "、", ",", "，", "?", "？", "!", "！", "A", "a", "=", "T":
      true
    default: scalar.isBlank
    }
  }
}
