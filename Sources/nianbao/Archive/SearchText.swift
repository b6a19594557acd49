import Archive
import ReportModel

/// What a search found, for reading: a row a claim, then sentences with the terms and the quantities marked.
struct SearchText {
  private(set) var text = ""
  private let style: ClaimText.Style

  init(_ result: SearchResult, _ request: SearchRequest, style: ClaimText.Style) {
    self.style = style
    if result.claims.isEmpty, result.sentences.isEmpty {
      let words = AlternativeWords(result.alternatives, request.filter, near: result.nearIndicators)
      words.lines("nothing holds \(request.terms.joined(separator: " and "))").forEach { add($0) }
      return
    }
    addClaims(result)
    if !result.claims.isEmpty, !result.sentences.isEmpty { add("") }
    for (index, sentence) in result.sentences.enumerated() {
      if index > 0 { add("") }
      add(sentence)
    }
    add("")
    let counts = [
      SearchText.words(shown: result.claims.count, of: result.claimCount, "claim"),
      SearchText.words(shown: result.sentences.count, of: result.sentenceCount, "other sentence")
        + (result.newestReports.map { " in the newest \($0) reports, older ones were not looked at" } ?? ""),
    ]
    let line = counts.joined(separator: "; ")
    if let width = style.width, Columns.width(line) > width {
      counts.forEach { add($0) }
    } else {
      add(line)
    }
  }

  private mutating func addClaims(_ result: SearchResult) {
    guard !result.claims.isEmpty else { return }
    let rows = result.claims.map { claim in
      let words = ClaimWords(claim)
      let value = words.quantity + (claim.extracted.isEmpty ? "" : " (corrected)")
      let isPlain = words.role == "level"
      return [
        value, isPlain ? (words.modality == "actual" ? "" : words.modality) : words.reading, words.period ?? "-",
        claim.region?.name ?? "-", words.indicator, claim.shortID,
      ]
    }
    let lines = TableLines(SearchText.columns, rows, width: nil).lines
    guard let width = style.width, lines.contains(where: { Columns.width($0) > width }) else {
      return lines.forEach { add($0) }
    }
    // Where there is no room for the indicators beside the rest, each stands above its claims.
    func narrowed<Element>(_ row: [Element]) -> [Element] { Array(row[..<4] + row[5...]) }
    let indented = TableLines(narrowed(SearchText.columns), rows.map(narrowed), width: width - 2).lines
    var last: String?
    for (claim, line) in zip(result.claims, indented.dropFirst()) {
      if claim.indicator != last { add(Columns.cut(Columns.shown(claim.indicator), to: width)) }
      last = claim.indicator
      add("  " + line)
    }
  }

  private static let columns: [TableLines.Column] = [
    .init("value", narrowest: 12), .init("role", narrowest: 8), .init("period", narrowest: 7),
    .init("region", narrowest: 8, keepsEnd: true), .init("indicator"), .init("claim"),
  ]

  private mutating func add(_ sentence: SearchResult.Sentence) {
    let facts = [sentence.region?.name, sentence.reportYear.map(String.init), sentence.reportType.shortName]
    add((facts.compactMap { $0 } + [String(sentence.document.prefix(12))]).joined(separator: " · "))
    func local(_ span: TextSpan) -> TextSpan {
      TextSpan(start: span.start - sentence.span.start, end: span.end - sentence.span.start)
    }
    let text = IndexedText(sentence.text)
    let marks =
      sentence.marks.map { (span: $0, mark: MarkedText.Mark.underlined) }
      + sentence.claims.map { (span: local($0.quantity), mark: ClaimWords($0).mark) }
    let whole = TextSpan(start: 0, end: sentence.span.length)
    MarkedText(text, whole, marks: marks, style: style).lines.forEach { add(styled: $0) }
    let claims = sentence.claims.map { claim in
      ReadableReport.Claim(
        words: ClaimWords(claim), place: .sentence(0), quantity: local(claim.quantity), review: claim.reviewNotes)
    }
    let lines = ClaimLines(claims, text: text, width: style.width)
    for index in claims.indices { lines[index].forEach { add($0) } }
  }

  /// `20 of more than 1,000 claims`.
  static func words(shown: Int, of count: ResultCount, _ noun: String) -> String {
    switch count {
    case .exactly(let all) where all == shown: "\(Columns.grouped(String(all))) \(noun)\(all == 1 ? "" : "s")"
    case .exactly(let all): "\(shown) of \(Columns.grouped(String(all))) \(noun)s (--limit shows more)"
    case .atLeast(let all): "\(Columns.grouped(String(all))) \(noun)\(all == 1 ? "" : "s")"
    case .moreThan(let all): "\(shown) of more than \(Columns.grouped(String(all))) \(noun)s (--limit shows more)"
    }
  }

  private mutating func add(_ line: String) { add(styled: Columns.shown(line)) }

  /// Adds a line with colours, whose words are shown already.
  private mutating func add(styled line: String) { text += line + "\n" }
}

extension ArchivedClaim {
  /// An id that `show` takes and a table has room for.
  var shortID: String { "\(document.prefix(8))-\(number.start)-\(number.end)" }
}
