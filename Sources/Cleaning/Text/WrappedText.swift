import ReportModel

/// A body whose lines were wrapped at a fixed width before it was published, one `<p>` or `<br>` a line: its sentences break
/// anywhere, and nearly all lines that break one are equally wide.
enum WrappedText {
  /// How much narrower than the widest a full line may be: punctuation and long numbers do not break.
  private static let slack = 4
  /// Fewer broken lines than this are chance.
  private static let minimumLines = 8
  /// Wrapped lines follow one another; lines of one length may also be headings with a paragraph each.
  private static let minimumRun = 3

  /// Joins each full line that ends within a sentence with the next.
  static func join(_ flow: inout TextFlow, report: (Finding) -> Void) {
    let open = flow.lines.indices.filter { flow.breaksSentence(at: $0) }
    guard open.count >= minimumLines, open.count * 3 >= flow.lines.count else { return }
    let widths = open.map { width(of: flow.lines[$0], in: flow) }
    let full = mostCommon(widths)
    let isFull = widths.map { abs(full - $0) <= slack }
    guard isFull.count(where: { $0 }) * 10 >= open.count * 8, longestRun(open) >= minimumRun else { return }
    var joined = 0
    for (place, index) in open.enumerated() where isFull[place] && flow.continues(at: index + 1) {
      flow.lines[index + 1].joinsPrevious = true
      joined += 1
    }
    guard joined > 0 else { return }
    report(
      Finding(.paragraphsJoined, "\(joined) lines of a text wrapped at \(full) columns are whole paragraphs again"))
  }

  /// How many lines at the most break a sentence one after another.
  private static func longestRun(_ open: [Int]) -> Int {
    var longest = 0
    var run = 0
    for (place, index) in open.enumerated() {
      run = place > 0 && open[place - 1] == index - 1 ? run + 1 : 1
      longest = max(longest, run)
    }
    return longest
  }

  /// In columns: a Chinese character takes two.
  private static func width(of line: TextFlow.Line, in flow: TextFlow) -> Int {
    var width = 0
    for byte in flow.bytes[line.utf8] where byte & 0xC0 != 0x80 { width += Characters.isWide(lead: byte) ? 2 : 1 }
    return width
  }

  /// The width around which most lines lie.
  private static func mostCommon(_ widths: [Int]) -> Int {
    var counts: [Int: Int] = [:]
    for width in widths { counts[width, default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }
}

extension TextFlow {
  /// Whether a line is prose and ends within a sentence: in a Chinese character, a digit or a comma.
  fileprivate func breaksSentence(at index: Int) -> Bool {
    let line = lines[index]
    guard index + 1 < lines.count, line.tableRow == nil, line.characters >= 15, line.linkCharacters == 0 else {
      return false
    }
    let text = string(line)
    guard let last = text.unicodeScalars.last, !HeadingPattern.begins(text) else { return false }
    return last.isHan || last.isASCIIDigit || "，、.（“《%％".unicodeScalars.contains(last)
  }

  /// Whether a line can go on where the one before broke off.
  fileprivate func continues(at index: Int) -> Bool {
    let line = lines[index]
    let text = string(line)
    guard line.tableRow == nil, line.linkCharacters == 0, let first = text.unicodeScalars.first,
      !HeadingPattern.begins(text)
    else { return false }
    return first.isHan || first.isASCIIDigit || "，。、；：！？“”（）《》％%.".unicodeScalars.contains(first)
  }
}
