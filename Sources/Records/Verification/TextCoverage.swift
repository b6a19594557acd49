import ReportModel

/// Which characters of a text are accounted for.
struct TextCoverage {
  private struct Marks: OptionSet {
    let rawValue: UInt8
    /// A numeral character.
    static let numeral = Marks(rawValue: 1)
    /// In a claim's quantity or an exclusion.
    static let covered = Marks(rawValue: 2)
    static let blank = Marks(rawValue: 4)
    /// In a sentence or a table.
    static let placed = Marks(rawValue: 8)
  }

  /// The contract's numeral characters; Arabic digits count in either width.
  private static let numerals = Set("〇零一二三四五六七八九十百千万亿两半廿卅壹贰叁肆伍陆柒捌玖拾佰仟".unicodeScalars.map(\.value))

  private var marks: [Marks]

  init(_ text: String) {
    marks = text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x30...0x39, 0xFF10...0xFF19: .numeral
      case 0x3000: .blank
      case 0x3007, 0x4E00...0x9FFF: TextCoverage.numerals.contains(scalar.value) ? .numeral : []
      default: scalar.properties.isWhitespace ? .blank : []
      }
    }
  }

  /// - Precondition: the span lies in the text; so for the others.
  mutating func addSentence(_ span: TextSpan) { add(.placed, span) }
  mutating func addTable(_ span: TextSpan) { add(.placed, span) }
  mutating func addNumeral(_ span: TextSpan) { add(.covered, span) }

  private mutating func add(_ mark: Marks, _ span: TextSpan) {
    for at in span.start..<span.end { marks[at].insert(mark) }
  }

  /// Stretches that are in no sentence and no table and are no blanks.
  var outsideSentences: [TextSpan] { runs { $0.isDisjoint(with: [.placed, .blank]) } }

  /// Numerals that neither a quantity nor an exclusion holds.
  var uncoveredNumerals: [TextSpan] { runs { $0.contains(.numeral) && !$0.contains(.covered) } }

  private func runs(_ isIn: (Marks) -> Bool) -> [TextSpan] {
    var runs: [TextSpan] = []
    for (at, mark) in marks.enumerated() where isIn(mark) {
      if runs.last?.end == at {
        runs[runs.count - 1].end = at + 1
      } else {
        runs.append(TextSpan(start: at, end: at + 1))
      }
    }
    return runs
  }
}
