import GRDB
import ReportModel

/// A verdict that is to be found again: what it quotes, and where that stood.
struct PlacedVerdict {
  let id: Int64
  let reviewer: String
  let anchor: VerdictAnchor
  /// nil where it has no place.
  let start: Int?

  /// - Parameter condition: on `verdict`.
  static func fetch(
    _ db: Database, where condition: String, arguments: StatementArguments
  ) throws -> [PlacedVerdict] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, reviewer, number, prefix, suffix, number_start FROM verdict WHERE \(condition)
        ORDER BY number_start, id
        """, arguments: arguments
    ).map { row in
      PlacedVerdict(
        id: try row.value(0), reviewer: try row.value(1),
        anchor: VerdictAnchor(number: try row.value(2), prefix: try row.value(3), suffix: try row.value(4)),
        start: try row.optional(5))
    }
  }
}

/// Where in a report the numbers stand that verdicts quote: first those between the same words, then the most alike. No place
/// takes two verdicts of one reviewer.
struct VerdictPlaces {
  /// For each verdict the number's place; nil where none is alike.
  private(set) var places: [TextSpan?]
  private var taken: Set<Taken> = []
  private let verdicts: [PlacedVerdict]

  private struct Taken: Hashable {
    var reviewer: String
    var span: TextSpan
  }

  private struct Candidate {
    var span: TextSpan
    var anchor: VerdictAnchor
  }

  /// - Parameters:
  ///   - text: the report's clean text.
  ///   - isOccupied: whether the places are taken that the same reviewers' verdicts on the report have.
  init(
    _ db: Database, report: Int64, text: String, for verdicts: [PlacedVerdict], isOccupied: Bool = false
  ) throws {
    self.verdicts = verdicts
    if isOccupied {
      let rows = try Row.fetchAll(
        db,
        sql: "SELECT reviewer, number_start, number_end FROM verdict WHERE report = ? AND number_start IS NOT NULL",
        arguments: [report])
      for row in rows { taken.insert(Taken(reviewer: try row.value(0), span: try row.span(1, 2))) }
    }
    places = [TextSpan?](repeating: nil, count: verdicts.count)
    let candidates = try VerdictPlaces.candidates(db, report, text, numbers: Set(verdicts.map(\.anchor.number)))
    takeSame(candidates)
    takeAlike(candidates)
  }

  /// The numbers that verdicts quote, as they stand in the claims of the report's documents, in text order.
  private static func candidates(
    _ db: Database, _ report: Int64, _ text: String, numbers: Set<String>
  ) throws -> [Candidate] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT number, number_start, number_end FROM claim JOIN document ON document.key = claim.document
        WHERE document.report = ? ORDER BY number_start, number_end
        """, arguments: [report])
    let text = IndexedText(text)
    return try rows.compactMap { row in
      let number: String = try row.value(0)
      guard numbers.contains(number) else { return nil }
      let span = try row.span(1, 2)
      guard text.contains(span) else { throw ArchiveError.corrupt("a claim stands where its text has ended") }
      return Candidate(
        span: span,
        anchor: VerdictAnchor(
          number: number, prefix: NumberContext.prefix(of: span, in: text),
          suffix: NumberContext.suffix(of: span, in: text)))
    }
  }

  private mutating func takeSame(_ candidates: [Candidate]) {
    let same = Dictionary(grouping: candidates, by: \.anchor)
    for (index, verdict) in verdicts.enumerated() {
      for candidate in VerdictPlaces.nearest(same[verdict.anchor] ?? [], to: verdict.start) where places[index] == nil {
        take(candidate.span, for: index)
      }
    }
  }

  private mutating func takeAlike(_ candidates: [Candidate]) {
    let byNumber = Dictionary(grouping: candidates, by: \.anchor.number)
    var pairs: [(verdict: Int, span: TextSpan, similarity: Double)] = []
    for (index, verdict) in verdicts.enumerated() where places[index] == nil {
      for candidate in VerdictPlaces.nearest(byNumber[verdict.anchor.number] ?? [], to: verdict.start) {
        let similarity = verdict.anchor.similarity(to: candidate.anchor)
        if similarity >= VerdictAnchor.threshold { pairs.append((index, candidate.span, similarity)) }
      }
    }
    pairs.sort { left, right in
      if left.similarity != right.similarity { return left.similarity > right.similarity }
      return (left.verdict, left.span.start) < (right.verdict, right.span.start)
    }
    for pair in pairs where places[pair.verdict] == nil { take(pair.span, for: pair.verdict) }
  }

  private mutating func take(_ span: TextSpan, for verdict: Int) {
    if taken.insert(Taken(reviewer: verdicts[verdict].reviewer, span: span)).inserted { places[verdict] = span }
  }

  /// The nearest first: of very many that look alike, as a table's cells do, only those around the former place are tried.
  private static func nearest(_ candidates: [Candidate], to start: Int?) -> [Candidate] {
    guard let start else { return Array(candidates.prefix(most)) }
    var (low, high) = (0, candidates.count)
    while low < high {
      let middle = (low + high) / 2
      if candidates[middle].span.start < start { low = middle + 1 } else { high = middle }
    }
    let around = candidates[max(low - most / 2, 0)..<min(low + most / 2, candidates.count)]
    return around.sorted { abs($0.span.start - start) < abs($1.span.start - start) }
  }

  private static let most = 200
}
