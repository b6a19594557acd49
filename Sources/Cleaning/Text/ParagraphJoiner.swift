import ReportModel

/// Joins two paragraphs that split one sentence in the middle of a word, as a paste from a wrapped text leaves them.
///
/// The paragraph before must be prose that has not ended, and ICU must find a word that runs across the break, or at least
/// a lone character on either side that is no word by itself: 舆 and 情 are one word that its dictionary does not have.
/// A heading, a title in two lines or a list breaks between words and stays as it is.
enum ParagraphJoiner {
  static func join(_ flow: inout TextFlow, report: (Finding) -> Void) {
    var boundary: WordBoundary?
    var joints: [String] = []
    for index in flow.lines.indices.dropFirst() {
      let before = flow.lines[index - 1]
      let after = flow.lines[index]
      guard !after.joinsPrevious, before.tableRow == nil, after.tableRow == nil, before.characters >= 15,
        after.characters >= 2
      else {
        continue
      }
      guard flow.endsOpen(before), flow.beginsOpen(after), flow.isProse(before) else { continue }
      let left = flow.string(before)
      let right = flow.string(after)
      // A short numbered line is a heading, whatever word it seems to share with the paragraph.
      guard !HeadingPattern.begins(right), before.characters >= 45 || !HeadingPattern.begins(left) else { continue }
      boundary = boundary ?? WordBoundary()
      guard splitsWord(left, right, boundary!.junction(left[...], right[...])) else { continue }
      flow.lines[index].joinsPrevious = true
      joints.append("\(left.suffix(6))|\(right.prefix(6))")
    }
    guard !joints.isEmpty else { return }
    let shown = joints.prefix(5).joined(separator: " ") + (joints.count > 5 ? " …" : "")
    report(Finding(.paragraphsJoined, "\(joints.count) sentences split in mid-word are whole again: \(shown)"))
  }

  private static func splitsWord(_ left: String, _ right: String, _ junction: WordBoundary.Junction) -> Bool {
    switch junction {
    case .insideWord: return true
    case .betweenWords: return false
    case .betweenSingles:
      guard let last = left.unicodeScalars.last, let first = right.unicodeScalars.first else { return false }
      return !endings.contains(last) && !beginnings.contains(first) && right.holds("。")
    }
  }

  /// Characters that end a clause as words of their own: measure words, suffixes, places, particles.
  private static let endings = Set(
    "元人次件个项户家亩吨条处所座辆台套名位年月日天倍成率化性量值额数度级类型区县市省镇乡村局委办院校部队站室厂网站点线面号版表图等的了中上下内外前后里间时期者员长师生".unicodeScalars)
  /// Characters that begin a paragraph as words of their own.
  private static let beginnings = Set(
    "全我各本一二三四五六七八九十百千万两几第年月日在对为以从按经据由将已要有是现此同与和及其该这那也还又再新老大小多县市区省镇乡村把被使让给向往于至到当当若如因但而且或并即则注附".unicodeScalars)
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
