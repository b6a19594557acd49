import Lexicon

/// A short quotation is what something is called: `“四个中心”`, `“1+3”`, `“2025示例好人”`. A rate in quotes stays a claim, and
/// so does a quotation that is nothing but the quantity.
enum QuotedNameRule: ExclusionRule {
  /// A longer quotation is prose.
  private static let longest = 16

  static func exclusion(of candidate: Candidate) -> Exclusion? {
    guard let quote = span(candidate) else { return nil }
    if candidate.unit?.dimension == .percent || candidate.unit?.dimension == .percentagePoint { return nil }
    if quote.start == candidate.quantityStart, quote.end == candidate.quantityEnd, candidate.unit != nil,
      candidate.reading.isArabic
    {
      return nil
    }
    return Exclusion(candidate.reading.isChinese ? .slogan : .name, .quotedName)
  }

  /// The inside of the short quotation that holds the number.
  private static func span(_ candidate: Candidate) -> (start: Int, end: Int)? {
    guard let start = candidate.quoteStart, candidate.start - start <= longest else { return nil }
    let line = candidate.line
    var end = candidate.start
    while end < line.count, end - start <= longest, !QuotationMark.ends(line[end]) { end += 1 }
    guard end < line.count, end - start <= longest else { return nil }
    return (start, end)
  }
}
