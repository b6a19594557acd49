import Records

/// The words that claims stand among, for each sentence once.
struct Surroundings {
  /// A sentence's words, the ones before it in its paragraph, its headings and the report's title.
  struct Context {
    fileprivate(set) var text: Letters
    fileprivate(set) var members: ClassMembers
    /// The pairs of letters that stand in it.
    fileprivate(set) var pairs: Set<UInt64>

    init(_ text: Letters) {
      self.text = text
      members = ClassMembers(of: text)
      pairs = Set(Surroundings.pairs(of: text))
    }

    func holds(_ part: Letters) -> Bool { text.contains(part: part) }
  }

  /// For each sentence.
  private(set) var sentences: [Context] = []
  /// The wording of each sentence: its pairs of letters without figures, in order.
  private(set) var wording: [[UInt64]] = []
  /// Of each claim of a table.
  private(set) var cells: [Int: Context] = [:]
  /// A claim's headings without their numbers.
  let headings: [[Letters]]

  /// Sentences that are longer are no prose; what they hold further on is not looked at.
  private static let reach = 2000

  init(report: ComparedReport) {
    headings = report.claims.map { claim in claim.record.source.sections.map { Surroundings.heading(Letters(of: $0)) } }
    let title = Letters(of: report.document.title ?? "")
    var sections: [Int: Letters] = [:]
    for claim in report.claims {
      guard let sentence = claim.sentence, sections[sentence] == nil else { continue }
      sections[sentence] = Surroundings.plain(claim.record.source.sections)
    }
    let plain = report.sentences.map { Letters(of: $0.text).prefix(Surroundings.reach) }
    for (index, sentence) in report.sentences.enumerated() {
      guard let headings = sections[index] else {
        sentences.append(Context([]))
        wording.append([])
        continue
      }
      let isContinued = index > 0 && report.sentences[index - 1].paragraph == sentence.paragraph
      sentences.append(Context(title + headings + (isContinued ? plain[index - 1] : []) + plain[index]))
      wording.append(Surroundings.pairs(of: plain[index].filter { !Surroundings.isFigure($0) }).sorted())
    }
    let captions = Dictionary(
      report.document.tables.map { ($0.id, Letters(of: $0.caption ?? "")) }, uniquingKeysWith: { first, _ in first })
    for (index, claim) in report.claims.enumerated() {
      if let cell = claim.cell {
        let headers = cell.headers.reduce(into: Letters()) { $0 += Letters(of: $1) }
        let text = title + Surroundings.plain(claim.record.source.sections) + (captions[cell.table] ?? []) + headers
        cells[index] = Context(Letters(text.prefix(Surroundings.reach)))
      }
    }
  }

  /// How much of their wording two sentences share, in thousandths.
  static func shared(_ one: [UInt64], _ other: [UInt64]) -> Int {
    var (i, j, shared) = (0, 0, 0)
    while i < one.count, j < other.count {
      if one[i] == other[j] {
        shared += 1
        i += 1
        j += 1
      } else if one[i] < other[j] {
        i += 1
      } else {
        j += 1
      }
    }
    let total = one.count + other.count
    return total == 0 ? 0 : 2000 * shared / total
  }

  static func pairs(of text: some Collection<UInt32>) -> [UInt64] {
    zip(text, text.dropFirst()).map { UInt64($0) << 32 | UInt64($1) }
  }

  private static func plain(_ sections: [String]) -> Letters {
    sections.reduce(into: Letters()) { $0 += Letters(of: $1) }
  }

  private static func heading(_ text: Letters) -> Letters {
    Letters(text.drop { numbering.contains($0) }).filter { !$0.isDigit }
  }

  private static func isFigure(_ letter: UInt32) -> Bool { letter.isDigit || figures.contains(letter) }

  private static let numbering = Set(Letters(exactly: "一二三四五六七八九十()、."))
  private static let figures = Set(Letters(exactly: ".,:%‰"))
}
