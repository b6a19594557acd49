import Records

/// Which of a report's growths are not told at the prices, or for the scope, of its levels.
///
/// A report of figures prints levels at current prices and the growth of output at constant ones, and says so once in a note
/// or not at all. Such a growth cannot be checked against the levels, and is no contradiction.
struct PriceBases: Sendable {
  private let report: ComparedReport
  private let text: Letters
  private let notes: PriceNotes

  /// Longer clauses are no prose.
  private static let reach = 500

  init(_ report: ComparedReport) {
    self.report = report
    text = Letters(exactly: report.document.text)
    notes = PriceNotes(report.sentences)
  }

  /// Why a growth is told on another basis than its level; nil where it is not.
  ///
  /// - Parameters:
  ///   - change: in the report's claims.
  ///   - level: what it belongs to.
  func basis(ofChange change: Int, level: Int?) -> PriceBasis? {
    let claim = report.claims[change]
    for words in surroundings(of: claim) {
      switch PriceBases.nearest(in: words) {
      case .some((.current, _)): return nil
      case .some((_, let words)): return .said(words)
      case nil: continue
      }
    }
    // Of money alone: tons and shares have no prices.
    if let level, report.claims[level].dimension != "money" { return nil }
    for owner in owners(of: level ?? change) {
      let name = PriceBases.name(of: report.claims[owner])
      if PriceWord.all(.series).contains(where: { !$0.places(in: name).isEmpty }) { return .series(name.text) }
      if let subject = notes.subject(of: name) { return .note(subject.text) }
    }
    return nil
  }

  /// What is said of a growth, the nearer before the farther: before it in its clause and in a clause without a number before
  /// that (按可比价格计算，增长7%), then after it as far as the next number or clause.
  private func surroundings(of claim: ComparedClaim) -> [Letters] {
    if let cell = claim.cell { return [Letters(of: cell.headers.joined())] }
    guard let sentence = claim.sentence.map({ report.sentences[$0] }), sentence.start <= claim.start,
      claim.end <= sentence.end, sentence.end <= text.count
    else { return [] }
    let from = max(sentence.start, claim.start - PriceBases.reach)
    var first = clauseStart(before: claim.start, from: from)
    if first > from, PriceBases.commas.contains(text[first - 1]) {
      let earlier = clauseStart(before: first - 1, from: from)
      if !text[earlier..<first].contains(where: PriceBases.isDigit) { first = earlier }
    }
    let after = text[claim.end..<min(sentence.end, claim.end + PriceBases.reach)].prefix {
      !PriceBases.stops.contains($0) && !PriceBases.isDigit($0)
    }
    return [Letters(text[first..<claim.start]), Letters(after)]
  }

  private func clauseStart(before end: Int, from: Int) -> Int {
    (text[from..<end].lastIndex { PriceBases.clauseEnds.contains($0) } ?? from - 1) + 1
  }

  /// The word of prices that stands last.
  private static func nearest(in text: Letters) -> (use: PriceWord.Use, words: String)? {
    var nearest: (place: Int, word: PriceWord)?
    for word in PriceWord.all(.other) + PriceWord.all(.current) {
      if let place = word.places(in: text).last, place > nearest?.place ?? -1 { nearest = (place, word) }
    }
    return nearest.map { ($0.word.use, $0.word.word.text) }
  }

  /// The claim and what it is a part of: the industries of a gross product grow as it does.
  private func owners(of claim: Int) -> [Int] {
    var owners = [claim]
    while owners.count < 4, let whole = report.claims[owners[owners.count - 1]].whole, !owners.contains(whole) {
      owners.append(whole)
    }
    return owners
  }

  private static func name(of claim: ComparedClaim) -> Letters {
    Letters(of: claim.cell.map { $0.headers.joined() } ?? claim.record.indicator)
  }

  /// ASCII and full-width ones.
  private static func isDigit(_ letter: UInt32) -> Bool { letter.isDigit || (0xFF10...0xFF19).contains(letter) }

  private static let commas = Set(Letters(exactly: "，,"))
  private static let clauseEnds = commas.union(Letters(exactly: "；;。"))
  private static let stops = clauseEnds.union(Letters(exactly: "、"))
}
