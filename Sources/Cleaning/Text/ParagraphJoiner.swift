import ReportModel

/// Joins two paragraphs that split one sentence in the middle of a word, as a paste from a wrapped text leaves them.
///
/// The paragraph before must be prose that has not ended, and ICU must find a word that runs across the break.
/// A heading, a title in two lines or a list breaks between words and stays as it is.
enum ParagraphJoiner {
  static func join(_ flow: inout TextFlow, report: (Finding) -> Void) {
    var boundary: WordBoundary?
    for index in flow.lines.indices.dropFirst() {
      let before = flow.lines[index - 1]
      let after = flow.lines[index]
      guard before.tableRow == nil, after.tableRow == nil, before.characters >= 15, after.characters >= 2 else {
        continue
      }
      guard flow.endsOpen(before), flow.beginsOpen(after), flow.isProse(before) else { continue }
      let left = flow.string(before)
      let right = flow.string(after)
      guard !HeadingPattern.begins(right) else { continue }
      boundary = boundary ?? WordBoundary()
      guard boundary!.isInsideWord(left[...], right[...]) else { continue }
      flow.lines[index].joinsPrevious = true
      report(
        Finding(.paragraphsJoined, "…\(left.suffix(6)) and \(right.prefix(6))… were two paragraphs of one sentence"))
    }
  }
}

extension TextFlow {
  /// Whether a line ends in a Chinese character.
  fileprivate func endsOpen(_ line: Line) -> Bool {
    let last = line.utf8.upperBound
    return line.utf8.count >= 3 && bytes[last - 1] & 0xC0 == 0x80 && Characters.isHan(lead: bytes[last - 3])
  }

  fileprivate func beginsOpen(_ line: Line) -> Bool { Characters.isHan(lead: bytes[line.utf8.lowerBound]) }

  fileprivate func isProse(_ line: Line) -> Bool { Punctuation.count(in: bytes[line.utf8]) > 0 }
}
