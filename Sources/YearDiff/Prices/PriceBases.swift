import Records

/// Which of a report's growths are not told at the prices, or for the scope, of its levels.
///
/// A report of figures prints levels at current prices and the growth of output at constant ones, and says so once in a note
/// or not at all. Such a growth cannot be checked against the levels, and is no contradiction.
struct PriceBases: Sendable {
  private let report: ComparedReport
  private let notes: PriceNotes

  init(_ report: ComparedReport) {
    self.report = report
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
      let name = Array(PriceBases.name(of: report.claims[owner]).unicodeScalars)
      if PriceWord.all(.series).contains(where: { !$0.places(in: name).isEmpty }) { return .series(text(name)) }
      if let subject = notes.subject(of: name) { return .note(text(subject)) }
    }
    return nil
  }

  /// What is said of a growth, the nearer before the farther: before it in its clause and in a clause without a number before
  /// that (按可比价格计算，增长7%), then after it as far as the next number or clause.
  private func surroundings(of claim: ComparedClaim) -> [[Unicode.Scalar]] {
    if let cell = claim.cell { return [Array(PlainText.of(cell.headers.joined()).unicodeScalars)] }
    guard let sentence = claim.sentence.map({ report.sentences[$0] }) else { return [] }
    let text = Array(sentence.text.unicodeScalars)
    let (start, end) = (claim.start - sentence.start, claim.end - sentence.start)
    guard (0...end).contains(start), end <= text.count else { return [] }
    var first = PriceBases.clauseStart(in: text, before: start)
    if first > 0, PriceBases.commas.contains(text[first - 1]) {
      let earlier = PriceBases.clauseStart(in: text, before: first - 1)
      if !text[earlier..<first].contains(where: PriceBases.isDigit) { first = earlier }
    }
    let after = text[end...].prefix { !PriceBases.clauseEnds.contains($0) && $0 != "、" && !PriceBases.isDigit($0) }
    return [Array(text[first..<start]), Array(after)]
  }

  /// The word of prices that stands last.
  private static func nearest(in text: [Unicode.Scalar]) -> (use: PriceWord.Use, words: String)? {
    var nearest: (place: Int, word: PriceWord)?
    for word in PriceWord.all(.other) + PriceWord.all(.current) {
      if let place = word.places(in: text).last, place > nearest?.place ?? -1 { nearest = (place, word) }
    }
    return nearest.map { ($0.word.use, String(String.UnicodeScalarView($0.word.word))) }
  }

  /// The claim and what it is a part of: the industries of a gross product grow as it does.
  private func owners(of claim: Int) -> [Int] {
    var owners = [claim]
    while owners.count < 4, let whole = report.claims[owners[owners.count - 1]].whole, !owners.contains(whole) {
      owners.append(whole)
    }
    return owners
  }

  private static func name(of claim: ComparedClaim) -> String {
    PlainText.of(claim.cell.map { $0.headers.joined() } ?? claim.record.indicator)
  }

  private func text(_ scalars: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(scalars)) }

  private static func clauseStart(in text: [Unicode.Scalar], before end: Int) -> Int {
    (text[..<end].lastIndex { clauseEnds.contains($0) } ?? -1) + 1
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType == .decimal }

  private static let commas = Set("，,".unicodeScalars)
  private static let clauseEnds = Set("，,；;。".unicodeScalars)
}
