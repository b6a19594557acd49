public import Lexicon
import Quantities
public import ReportModel

/// Finds every quantitative claim of a report.
public struct ClaimReader: Sendable {
  private let recognizer: NumeralRecognizer
  private let vocabulary: Vocabulary
  private let breaks = TextBreaksPool()

  public init(lexicon: Lexicon = .standard) {
    recognizer = NumeralRecognizer(lexicon: lexicon)
    vocabulary = Vocabulary(lexicon)
  }

  /// The sentences, claims and exclusions of a report.
  public func read(_ report: Report) -> ReportClaims {
    var result = ReportClaims()
    let scalars = Array(report.text.unicodeScalars)
    let calendar = ReportCalendar(report)
    let tables = TableReader(recognizer: recognizer)
    let breaks = breaks.take()
    defer { self.breaks.give(breaks) }
    var table: Int?
    for (index, paragraph) in report.paragraphs.enumerated() {
      if let row = paragraph.tableRow {
        if row.table != table {
          add(tables.read(report.tables[row.table], in: report, period: calendar.frames[index].period), to: &result)
        }
        table = row.table
        continue
      }
      let span = paragraph.span
      guard span.length > 0 else { continue }
      let own = Array(scalars[span.start..<span.end])
      let spans = breaks.sentences(in: own)
      let first = result.sentences.count
      for sentence in spans {
        result.sentences.append(
          Sentence(span: sentence.moved(by: span.start), paragraph: index, section: paragraph.section))
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: own)
      let line = LineText(String(view))
      let recognition = recognizer.recognize(line)
      add(recognition, sentences: spans, first: first, at: span.start, to: &result)
      guard recognition.numerals.contains(where: \.isQuantity) else { continue }
      var reader = ParagraphReader(
        line: line, scalars: own, recognition: recognition, frame: calendar.frames[index],
        turns: calendar.turns[index] ?? [], vocabulary: vocabulary, words: breaks)
      reader.read(spans)
      add(reader, line: line, sentences: spans, first: first, at: span.start, to: &result)
    }
    result.exclusions.sort { $0.span.start < $1.span.start }
    return result
  }

  /// Adds what a table states.
  private func add(_ read: (claims: [Claim], exclusions: [ExcludedNumeral]), to result: inout ReportClaims) {
    let base = result.claims.count
    for var claim in read.claims {
      claim.whole = claim.whole.map { $0 + base }
      result.claims.append(claim)
    }
    result.exclusions += read.exclusions
  }

  private func add(
    _ recognition: Recognition, sentences: [TextSpan], first: Int, at offset: Int, to result: inout ReportClaims
  ) {
    for numeral in recognition.numerals {
      guard case .excluded(let reason) = numeral.use else { continue }
      let sentence = first + Self.sentence(holding: numeral.span.start, in: sentences)
      result.exclusions.append(
        ExcludedNumeral(
          span: numeral.span.moved(by: offset), reason: reason, rule: numeral.rules.names.last ?? "",
          place: .sentence(sentence)))
    }
    for word in recognition.words {
      let sentence = first + Self.sentence(holding: word.span.start, in: sentences)
      result.exclusions.append(
        ExcludedNumeral(
          span: word.span.moved(by: offset), reason: .word, rule: word.rules.names.last ?? "",
          place: .sentence(sentence)))
    }
    result.findings += recognition.findings
  }

  /// Adds the claims of a paragraph.
  private func add(
    _ reader: ParagraphReader, line: LineText, sentences: [TextSpan], first: Int, at offset: Int,
    to result: inout ReportClaims
  ) {
    // Where each quantity's claim is; nil where it has none.
    var claims: [Int?] = []
    for (number, draft) in reader.drafts.enumerated() {
      var numeral = reader.quantities[number]
      let sentence = first + Self.sentence(holding: numeral.span.start, in: sentences)
      guard !draft.isCell else {
        claims.append(nil)
        result.exclusions.append(
          ExcludedNumeral(
            span: numeral.quantitySpan.moved(by: offset), reason: .identifier, rule: ClaimRule.flattenedTable.rawValue,
            place: .sentence(sentence)))
        continue
      }
      claims.append(result.claims.count)
      if let kind = reader.kind(of: numeral, draft) { numeral.use = .quantity(kind) }
      var claim = Claim(draft, numeral, of: line, at: offset, sentence: sentence)
      claim.whole = draft.whole.flatMap { claims[$0] }
      result.claims.append(claim)
    }
  }

  private static func sentence(holding place: Int, in spans: [TextSpan]) -> Int {
    max(spans.firstPlace { $0.start > place } - 1, 0)
  }
}

extension TextSpan {
  func moved(by offset: Int) -> TextSpan { TextSpan(start: start + offset, end: end + offset) }
}

extension Claim {
  /// A draft with its spans moved to the report's text.
  init(_ draft: Draft, _ numeral: Numeral, of line: LineText, at offset: Int, sentence: Int) {
    var moved = numeral
    moved.span = numeral.span.moved(by: offset)
    moved.quantitySpan = numeral.quantitySpan.moved(by: offset)
    self.init(
      numeral: moved, place: .sentence(sentence), role: draft.role, direction: draft.direction, basis: draft.basis,
      basisPeriod: draft.basisPeriod, modality: draft.modality, indicator: line.text(of: draft.spans),
      indicatorSpans: draft.spans.map { $0.moved(by: offset) },
      scope: draft.scope.isEmpty ? nil : line.text(of: draft.scope), period: draft.period,
      flags: draft.flags,
      rules: numeral.rules.names + draft.rules.map(\.rawValue))
  }
}

extension LineText {
  /// The words of some spans, as printed; 城 and 乡 that were cut out of 城乡 are written out.
  func text(of spans: [TextSpan]) -> String {
    var view = String.UnicodeScalarView()
    for span in spans {
      if span.length == 1, let half = half(ofTownAndCountry: span.start) {
        view.append(contentsOf: half.unicodeScalars)
        continue
      }
      for scalar in scalars[span.start..<span.end] { view.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
    }
    return String(view)
  }

  /// 城 and 乡 of 城乡 as words of their own.
  private func half(ofTownAndCountry place: Int) -> String? {
    if holds("城乡", at: place) { return "城镇" }
    return place > 0 && holds("城乡", at: place - 1) ? "农村" : nil
  }
}
