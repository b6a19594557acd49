import Quantities
import ReportModel

/// What a header cell says: its words without the unit it states, and that unit.
struct HeaderLabel {
  /// As printed, without unit notes and without blanks between characters; empty where nothing else is said.
  var text: String
  /// Where those words stand in the report's text.
  var spans: [TextSpan]
  /// The units it states; several where its numbers are of several kinds (`亿元、%`).
  var units: [PrintedUnit]

  /// - Parameter start: where the text begins in the report's text.
  init(_ text: String, at start: Int, units reader: UnitNotes) {
    let scalars = Array(text.unicodeScalars)
    let note = reader.read(scalars)
    units = note.units
    var kept = scalars.indices.filter { !note.removed.contains($0) }
    // （本列数据的勾稽关系为…）: a remark about the table is no label.
    if HeaderLabel.isRemark(scalars) { kept = [] }
    while let last = kept.last, scalars[last].isBlankInTable || HeaderLabel.joiners.contains(scalars[last]) {
      kept.removeLast()
    }
    kept.removeFirst(kept.prefix { scalars[$0].isBlankInTable }.count)
    var words = String.UnicodeScalarView()
    var spans: [TextSpan] = []
    for index in kept {
      if !scalars[index].isBlankInTable {
        words.append(scalars[index])
      } else if HeaderLabel.partsWords(scalars, index), words.last != " " {
        words.append(" ")
      }
      if let last = spans.last, last.end == start + index {
        spans[spans.count - 1].end += 1
      } else {
        spans.append(TextSpan(start: start + index, end: start + index + 1))
      }
    }
    self.text = String(words)
    self.spans = spans
  }

  var isEmpty: Bool { text.isEmpty }

  /// What joins a name to the unit after it and is left over when the unit goes.
  private static let joiners: Set<Unicode.Scalar> = ["，", ",", "：", ":", "、"]

  /// A blank beside letters or digits parts words; those between Chinese characters only fill a narrow cell.
  private static func partsWords(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let before = scalars[..<index].last { !$0.isBlankInTable }
    let after = scalars[index...].first { !$0.isBlankInTable }
    return before?.isASCII ?? false || after?.isASCII ?? false
  }

  /// A whole text in brackets that is longer than any label.
  private static func isRemark(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count > 14, let first = scalars.first, first == "（" || first == "(" else { return false }
    return BracketGroup.all(in: scalars).first?.range == scalars.indices
  }
}

/// A stretch in brackets, those inside it included.
struct BracketGroup {
  /// With the brackets.
  var range: Range<Int>
  var inner: Range<Int> { range.lowerBound + 1..<range.upperBound - 1 }

  /// The outermost groups of a text; a bracket that never closes begins none.
  static func all(in scalars: [Unicode.Scalar]) -> [BracketGroup] {
    var groups: [BracketGroup] = []
    var start = 0
    var depth = 0
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "（", "(", "［", "[", "〔":
        if depth == 0 { start = index }
        depth += 1
      case "）", ")", "］", "]", "〕":
        guard depth > 0 else { continue }
        depth -= 1
        if depth == 0 { groups.append(BracketGroup(range: start..<index + 1)) }
      default: break
      }
    }
    return groups
  }
}

extension Unicode.Scalar {
  /// White space in either width, and what pages put in its place.
  var isBlankInTable: Bool {
    switch value {
    case 0...0x20, 0xA0, 0x3000, 0x2000...0x200B, 0x202F, 0xFEFF: true
    default: false
    }
  }
}

extension StringProtocol {
  /// Without any blank.
  var withoutBlanks: String {
    var kept = String.UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.isBlankInTable { kept.append(scalar) }
    return String(kept)
  }
}
