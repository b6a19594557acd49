import Records

/// What rules about sentences need of a report: names of claims, and sentences as plain text.
struct AuditContext {
  let report: ComparedReport
  let maker: CheckMaker
  let words = AuditWords.standard
  /// By claim.
  let names: [AuditName]
  /// By sentence.
  let sentences: [[Unicode.Scalar]]
  /// Levels in sentences, actual or estimated, with a value: what a sum can be made of; by sentence.
  let levels: [Int: [Int]]

  init(_ report: ComparedReport) {
    self.report = report
    maker = CheckMaker(report)
    names = report.claims.map { AuditName(indicator: $0.record.indicator) }
    sentences = report.sentences.map { AuditName.plain($0.text) }
    var levels: [Int: [Int]] = [:]
    for (index, claim) in report.claims.enumerated() {
      guard let sentence = claim.sentence, claim.record.role == "level", claim.value != nil, !claim.isRange,
        claim.record.modality != "planned", claim.record.qualifier != "vague"
      else { continue }
      levels[sentence, default: []].append(index)
    }
    self.levels = levels
  }

  func claim(_ index: Int) -> ComparedClaim { report.claims[index] }

  /// A claim's sentence, as far as a reader keeps it in mind.
  func surroundings(of claim: Int) -> [Unicode.Scalar] {
    report.claims[claim].sentence.map { Array(sentences[$0].prefix(AuditContext.longest)) } ?? []
  }

  /// The claims before one in its sentence, the nearest last.
  func nearBefore(_ index: Int) -> [Int] {
    let sentence = report.claims[index].sentence
    return (max(index - AuditContext.near, 0)..<index).filter { report.claims[$0].sentence == sentence }
  }

  /// In characters: a sentence of a damaged page can be as long as the page.
  private static let longest = 600
  /// In claims.
  private static let near = 16

  func paragraph(of sentence: Int) -> Int { report.sentences[sentence].paragraph }

  /// Whether two numbers are of the same time, and neither is of an interval of years.
  func areOfOneYear(_ a: Int, _ b: Int) -> Bool {
    guard let first = claim(a).record.period?.value, let second = claim(b).record.period?.value else {
      return claim(a).record.period == nil && claim(b).record.period == nil
    }
    return first == second && !first.contains("/")
  }

  /// Whether two printed numbers can be one: two of the same last digit must be the same digits.
  func agree(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (claim(a), claim(b))
    guard first.bounds.meets(second.bounds) else { return false }
    guard first.record.qualifier == "exact", second.record.qualifier == "exact", first.value != second.value,
      let step = first.record.resolution.flatMap({ Rational(record: $0) })?.multiplied(by: first.factor),
      let other = second.record.resolution.flatMap({ Rational(record: $0) })?.multiplied(by: second.factor)
    else { return true }
    return step != other
  }

  /// Whether a share or an amount of one can be compared with the other's: of one dimension, counts with one measure word.
  func areOfOneUnit(_ a: Int, _ b: Int) -> Bool {
    let (a, b) = (claim(a), claim(b))
    if a.cell != nil || b.cell != nil, a.dimension == "none" || b.dimension == "none" {
      // A cell that says no unit counts; it does not measure.
      let (cell, other) = a.dimension == "none" ? (a, b) : (b, a)
      return cell.record.kind == "count" && ["count", "none"].contains(other.dimension)
    }
    guard a.dimension == b.dimension else { return false }
    return a.dimension != "count" || a.unit == b.unit || a.unit.isEmpty || b.unit.isEmpty
  }

  /// Why a claim may differ from another telling, in a sentence or in a table with a caption, and both be right.
  func doubt(_ claim: Int, beside caption: String? = nil) -> String? {
    if words.contains(.basis, in: surroundings(of: claim)) { return "they may be counted on another basis" }
    guard let caption else { return nil }
    let (own, other) = (
      words.found(.level, in: names[claim].scalars), words.found(.level, in: AuditName.plain(caption))
    )
    return own == other ? nil : "they may be of another level of government"
  }
}
