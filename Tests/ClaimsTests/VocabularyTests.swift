import Claims
import Lexicon
import ReportModel
import Testing

/// The lexicon that a reader is given is the one whose words it knows.
@Suite struct VocabularyTests {
  private static let revenue = "{\"form\":\"税收\",\"classes\":[\"replacingNoun\"]}"
  private static let profit = "{\"form\":\"利润\",\"classes\":[\"replacingNoun\"]}"

  @Test(arguments: [
    ("", "税收"), (revenue, "示例县企业利润税收"), ([profit, revenue].joined(separator: "\n"), "示例县企业税收"),
  ])
  func aReaderKnowsTheWordsOfItsLexicon(_ words: String, _ indicator: String) throws {
    let units = "{\"forms\":[\"元\"],\"dimension\":\"money\",\"code\":\"CNY\",\"factor\":\"1\"}"
    let lexicon = try Lexicon(units: units, nouns: "", expressions: "", words: words)
    let read = ClaimReader(lexicon: lexicon).read(report("示例县企业利润450万元，税收300万元。"))
    #expect(read.claims.map(\.indicator) == ["示例县企业利润", indicator])
  }

  private func report(_ text: String) -> Report {
    let span = TextSpan(start: 0, end: text.unicodeScalars.count)
    return Report(
      source: Source(uri: nil, byteCount: text.utf8.count, encoding: "UTF-8", retrievedAt: nil),
      type: .statisticalCommunique, year: 2018, text: text, paragraphs: [Paragraph(span: span)],
      sourceMap: SourceMap(runs: [], bytes: ByteMap()))
  }
}
