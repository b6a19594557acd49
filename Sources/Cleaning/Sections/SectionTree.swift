import ReportModel

/// Builds the section tree from numbered headings.
///
/// A paragraph that is only a number and a few words is a heading. One that goes on after its first sentence
/// (`（一）主要做法。全年…`) has the heading up to that sentence's end. A numbered sentence and nothing else is an item of a
/// list.
struct SectionTree {
  /// Longer than this is a sentence, not a heading.
  private static let wholeLimit = 60
  private static let openingLimit = 45

  private(set) var sections: [Section] = []
  /// In a table of contents: its first entry, which is where the text itself begins when it comes again.
  private var contents: (isOpen: Bool, first: String?) = (false, nil)
  private var open = OpenSections()

  /// Reads the next paragraph and returns the section that it is in.
  mutating func read(_ text: String, at start: Int) -> Int? {
    if isInContents(text) { return open.innermost }
    if let (pattern, length) = HeadingPattern.match(text) {
      let scalars = Array(text.unicodeScalars)
      if let end = SectionTree.headingEnd(scalars, from: length) {
        let id = sections.count + 1
        let place = open.enter(pattern, id: id)
        let number = String(scalars: scalars[..<length])
        let heading = String(scalars: scalars[length..<end]).trimmed
        sections.append(
          Section(
            id: id, level: place.level, number: number, heading: heading,
            span: TextSpan(start: start, end: start + end), parent: place.parent))
      }
    }
    return open.innermost
  }

  static func isContentsHeading(_ text: String) -> Bool { text.utf8.count <= 24 && text.withoutBlanks == "目录" }

  /// Whether a paragraph is an entry of the table of contents: its headings are those of the text, not sections.
  private mutating func isInContents(_ text: String) -> Bool {
    if SectionTree.isContentsHeading(text) {
      contents = (true, nil)
      return true
    }
    guard contents.isOpen else { return false }
    guard text.unicodeScalars.count <= SectionTree.wholeLimit else {
      contents = (false, nil)
      return false
    }
    // An entry may end in dots and a page number.
    let entry = String(
      scalars: text.withoutBlanks.unicodeScalars.reversed().drop {
        $0.isASCIIDigit || [".", "…", "·", "．", "-", "—"].contains($0)
      }.reversed())
    if contents.first == nil {
      contents.first = entry
      return true
    }
    if entry == contents.first { contents = (false, nil) }
    return contents.isOpen
  }

  /// Nests sections anew by the form of their numbers: those of a page's later parts belong under the earlier parts'.
  static func nest(_ sections: inout [Section]) {
    var open = OpenSections()
    for index in sections.indices {
      guard let pattern = HeadingPattern.match(sections[index].number + "某")?.pattern else { continue }
      (sections[index].level, sections[index].parent) = open.enter(pattern, id: sections[index].id)
    }
  }

  /// Where the heading that begins with a number ends, in code points of the paragraph; nil when it is none.
  private static func headingEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    let body = scalars[start...]
    guard body.contains(where: { $0.isHan }) else { return nil }
    guard let stop = body.firstIndex(where: { isSentenceEnd($0) }) else {
      // No sentence ends here: a heading, unless it is as long as a sentence or leads on to a list.
      guard body.count <= wholeLimit, scalars.last != "；", scalars.last != ";", scalars.last != "，" else { return nil }
      return scalars.count
    }
    guard stop + 1 < scalars.count, stop > start, stop - start <= openingLimit else { return nil }
    // What follows must be another sentence: 1.xxx。 alone is an item of a list.
    guard scalars[(stop + 1)...].contains(where: { $0.isHan }) else { return nil }
    return stop
  }

  private static func isSentenceEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "。" || scalar == "！" || scalar == "？" || scalar == "：" || scalar == ":"
  }
}

/// The sections that the next heading may stand in, outermost first.
private struct OpenSections {
  private var stack: [(pattern: HeadingPattern, id: Int)] = []

  var innermost: Int? { stack.last?.id }

  /// Ends the sections that a heading of this form ends, opens its own and says where it stands.
  mutating func enter(_ pattern: HeadingPattern, id: Int) -> (level: Int, parent: Int?) {
    while let last = stack.last, last.pattern.rawValue >= pattern.rawValue { stack.removeLast() }
    let place = (stack.count + 1, innermost)
    stack.append((pattern, id))
    return place
  }
}
