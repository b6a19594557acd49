import Lexicon

/// The most frequent quantities need no rule: Arabic digits after a Chinese word, a unit of the lexicon that is no part of a
/// name, a date or a grade, and then a stop. No exclusion rule can speak of them, and nothing can join them; a test holds that
/// the rules say the same.
enum PlainQuantity {
  static func isCertain(_ candidate: Candidate) -> Bool {
    let line = candidate.line
    guard candidate.titleStart == nil, candidate.quoteStart == nil, candidate.after == nil,
      candidate.reading.qualifier == .exact, candidate.reading.traits.isSubset(of: [.arabic, .decimal, .multiplied]),
      let unit = candidate.unit, unit.start == candidate.end, let entry = unit.entry, entry.borrowed != true,
      line.kind(candidate.start - 1) == .han, stops(line, unit.end)
    else { return false }
    switch line[candidate.start - 1] {
    case "第", "每", "前", "下", "负": return false
    default: break
    }
    switch entry.dimension {
    case .money, .percent, .permille, .percentagePoint, .mass, .area, .volume, .energy, .power, .length: return true
    case .count: return !names(line[unit.start])
    default: return false
    }
  }

  private static func stops(_ line: LineText, _ at: Int) -> Bool {
    switch line.kind(at) {
    case .clauseEnd, .sentenceEnd: true
    default: at >= line.count
    }
  }

  /// Measure words that also number, grade or date things.
  private static func names(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "届", "级", "期", "类", "号", "层", "楼", "室", "单", "线", "路", "版", "代", "年", "等", "强", "股", "中", "大", "本": true
    default: false
    }
  }
}
