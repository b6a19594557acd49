import Quantities
import ReportModel

/// Checks the records of one document.
final class DocumentVerification {
  typealias Report = (Int, Invariant, VerificationFault.Reason) -> Void

  let document: ReadDocument
  let line: Int
  private let text: IndexedText
  private let raw: RawFile?
  private let numbers: NumberVerification
  private let fault: Report
  private let tables: [Int: ReadDocument.Table]
  private var tableMultipliers: [Int: [Int]] = [:]
  private var coverage: TextCoverage
  private var sentences: [TextSpan] = []
  private var ids: Set<String> = []
  private var wholes: [(id: String, line: Int)] = []
  private var counts: [RecordType: Int] = [:]
  private var last: RecordType = .document
  /// Where the last record's words begin.
  private var lastStart = 0
  private var lastPlace: ReadPlace?

  init(
    _ document: ReadDocument, line: Int, raw: RawFile?, _ recognizer: NumeralRecognizer, report: @escaping Report
  ) {
    self.document = document
    self.line = line
    self.raw = raw
    text = IndexedText(document.text)
    numbers = NumberVerification(recognizer: recognizer)
    fault = report
    tables = Dictionary(document.tables.map { ($0.id, $0) }) { first, _ in first }
    coverage = TextCoverage(document.text)
    checkDocument()
  }

  private func checkDocument() {
    let source = document.source
    check("id", document.id, is: String(source.sha256.prefix(32)))
    check("textSHA256", document.textSHA256, is: SHA256.hex(Array(document.text.utf8)))
    for table in document.tables {
      let span = TextSpan(start: table.start, end: table.end)
      if text.contains(span) { coverage.addTable(span) } else { fault(line, .slices, .spanOutside(member: "tables")) }
    }
    guard let raw else { return }
    guard let bytes = raw.bytes else { return fault(line, .source, .sourceMissing(sha256: source.sha256)) }
    check("source.sha256", source.sha256, is: SHA256.hex(bytes))
    check("source.bytes", String(source.bytes), is: String(bytes.count))
  }

  private func check(_ member: String, _ stated: String, is found: String) {
    if stated != found { fault(line, .source, .digest(member: member, stated: stated, found: found)) }
  }

  /// Counts a record and checks that it follows what it may follow.
  private func enter(_ type: RecordType, at line: Int, start: Int) {
    counts[type, default: 0] += 1
    let order: [RecordType] = [.document, .sentence, .claim, .exclusion, .end]
    if order.firstIndex(of: type)! < order.firstIndex(of: last)! { fault(line, .order, .after(last)) }
    if type == last, start < lastStart { fault(line, .order, .textOrder) }
    last = type
    lastStart = start
  }

  func add(_ sentence: ReadSentence, line: Int) {
    enter(.sentence, at: line, start: sentence.start)
    if sentence.id != sentences.count { fault(line, .order, .sentenceNumber(expected: sentences.count)) }
    let span = TextSpan(start: sentence.start, end: sentence.end)
    check("text", sentence.text, is: slice(span), at: line, .sentences)
    if let before = sentences.last, span.start < before.end { fault(line, .sentences, .overlap) }
    sentences.append(span)
    if text.contains(span) { coverage.addSentence(span) }
  }

  func add(_ claim: ReadClaim, line: Int) {
    enter(.claim, at: line, start: claim.source.start)
    if !ids.insert(claim.id).inserted { fault(line, .order, .idRepeated(claim.id)) }
    if let whole = claim.partOf { wholes.append((whole, line)) }
    let source = claim.source
    let span = TextSpan(start: source.start, end: source.end)
    check("source.exact", source.exact, is: slice(span), at: line)
    if claim.indicatorSpans.contains(where: { !text.contains(TextSpan(start: $0.start, end: $0.end)) }) {
      fault(line, .slices, .spanOutside(member: "indicatorSpans"))
    }
    if text.contains(span) {
      coverage.addNumeral(span)
      let length = SourceSelectors.contextLength
      let before = slice(TextSpan(start: max(span.start - length, 0), end: span.start)) ?? ""
      let after = slice(TextSpan(start: span.end, end: min(span.end + length, text.count))) ?? ""
      check("source.prefix", source.prefix, is: before, at: line)
      check("source.suffix", source.suffix, is: after, at: line)
    }
    guard let place = place(claim.sentence, source.cell, at: line) else { return }
    check("quantity", claim.quantity, in: place, at: line)
    check("number", claim.number, in: place, at: line)
    if claim.quantity.text != source.exact || !isSame(claim.quantity.start, place, span) {
      fault(line, .slices, .placesDiffer)
    }
    if claim.number.start < claim.quantity.start || claim.number.end > claim.quantity.end {
      fault(line, .slices, .numberOutsideQuantity)
    }
    if let reason = numbers.fault(in: claim, at: place) {
      fault(line, .values, reason)
    }
    if let bytes = source.bytes, let raw, raw.bytes != nil {
      let found = raw.text(at: bytes)
      if found != claim.number.text { fault(line, .source, .rawBytes(stated: claim.number.text, found: found)) }
    }
  }

  func add(_ exclusion: ReadExclusion, line: Int) {
    enter(.exclusion, at: line, start: exclusion.source.start)
    let span = TextSpan(start: exclusion.source.start, end: exclusion.source.end)
    check("source", exclusion.text, is: slice(span), at: line)
    if text.contains(span) { coverage.addNumeral(span) }
    guard let place = place(exclusion.sentence, exclusion.source.cell, at: line) else { return }
    let words = ReadWords(text: exclusion.text, start: exclusion.start, end: exclusion.end)
    check("text", words, in: place, at: line)
    if !isSame(exclusion.start, place, span) { fault(line, .slices, .placesDiffer) }
  }

  /// - Parameter end: nil where it is missing.
  func finish(_ end: ReadEnd?, line: Int) {
    for (id, line) in wholes where !ids.contains(id) { fault(line, .order, .wholeMissing(id)) }
    for span in coverage.outsideSentences { fault(self.line, .sentences, .outsideSentences(span, text[span])) }
    for span in coverage.uncoveredNumerals { fault(self.line, .coverage, .uncovered(span, text[span])) }
    guard let end else { return }
    for (type, stated) in [(RecordType.sentence, end.sentences), (.claim, end.claims), (.exclusion, end.exclusions)] {
      let found = counts[type] ?? 0
      if stated != found { fault(line, .order, .count(type, stated: stated, found: found)) }
    }
  }

  // MARK: - Slices

  /// The sentence or the cell that a record names. Records come in text order, so the last one is kept.
  private func place(_ sentence: Int?, _ cell: ReadCell?, at line: Int) -> ReadPlace? {
    let key = ReadPlace.Key(sentence: sentence, cell: cell)
    if let lastPlace, lastPlace.key == key { return lastPlace }
    if let cell {
      guard let rows = tables[cell.table]?.rows, rows.indices.contains(cell.row),
        rows[cell.row].indices.contains(cell.column)
      else {
        fault(line, .slices, .cellMissing)
        return nil
      }
      lastPlace = ReadPlace(
        key, rows[cell.row][cell.column], start: nil, multipliers: multipliers(of: cell.table))
    } else {
      guard let sentence, sentences.indices.contains(sentence), let words = slice(sentences[sentence]) else {
        fault(line, .slices, .sentenceMissing(sentence))
        return nil
      }
      lastPlace = ReadPlace(key, words, start: sentences[sentence].start)
    }
    return lastPlace
  }

  private func multipliers(of table: Int) -> [Int] {
    if let known = tableMultipliers[table] { return known }
    let powers = tables[table]?.multipliers ?? []
    tableMultipliers[table] = powers
    return powers
  }

  /// Whether an offset in a place and a span of the text begin at the same character.
  private func isSame(_ local: Int, _ place: ReadPlace, _ span: TextSpan) -> Bool {
    guard text.contains(span) else { return false }
    let start = span.start - local
    if let own = place.start { return own == start }
    return slice(TextSpan(start: start, end: start + place.text.count)) == place.words
  }

  private func slice(_ span: TextSpan) -> String? { text.contains(span) ? text[span] : nil }

  private func check(_ member: String, _ words: ReadWords, in place: ReadPlace, at line: Int) {
    let span = TextSpan(start: words.start, end: words.end)
    check(member, words.text, is: place.text.contains(span) ? place.text[span] : nil, at: line)
  }

  private func check(
    _ member: String, _ stated: String, is found: String?, at line: Int, _ invariant: Invariant = .slices
  ) {
    // Compared byte for byte: to Swift's == other spellings of a character are the same.
    guard let found, stated.utf8.elementsEqual(found.utf8) else {
      return fault(line, invariant, .slice(member: member, stated: stated, found: found))
    }
  }
}
