import Records

extension ReportReading {
  /// What stands before the quantity in its clause, as far as some letters before it; nothing in a cell.
  func textBefore(_ index: Int, reach: Int) -> Letters {
    let claim = report.claims[index]
    guard claim.cell == nil else { return [] }
    let end = min(claim.start, text.count)
    var start = end
    while start > max(0, end - reach), !ReportReading.clauseStarts.contains(text[start - 1]) { start -= 1 }
    return Letters(text[start..<end])
  }

  /// The clause that the quantity stands in, with what stands in brackets in it; nothing in a cell.
  func clause(_ index: Int) -> Letters {
    let claim = report.claims[index]
    guard let sentence = claim.sentence.map({ report.sentences[$0] }), sentence.start <= claim.start,
      claim.start <= sentence.end, sentence.end <= text.count
    else { return [] }
    let reach = ReportReading.clauseReach
    var start = claim.start
    while start > max(sentence.start, claim.start - reach), !ReportReading.clauseEnds.contains(text[start - 1]) {
      start -= 1
    }
    var end = claim.start
    while end < min(sentence.end, claim.start + reach), !ReportReading.clauseEnds.contains(text[end]) { end += 1 }
    return Letters(text[start..<end])
  }

  static let clauseEnds = Set(Letters(exactly: "，,；;。"))
  private static let clauseStarts = clauseEnds.union(Letters(exactly: "（(：:"))
  /// Longer clauses are no prose.
  private static let clauseReach = 500
}

extension ReportReading {
  /// Whether a change is told as what the new level is of the old one: 是上年的2倍.
  func isMultiple(_ index: Int) -> Bool {
    let before = textBefore(index, reach: 20)
    let near = Letters(before.suffix(15))
    return report.claims[index].dimension == "ratio" && ReportWords.shared.equals.isFound(in: near)
  }
}
