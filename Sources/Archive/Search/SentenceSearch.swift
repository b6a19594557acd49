import GRDB
import ReportModel

/// Finds the sentences that hold some terms and no claim whose indicator does, those of the newest reports first.
struct SentenceSearch {
  let db: Database
  let terms: SearchTerms
  let scope: SearchScope
  let reviewed: ReviewedClaims
  let bounds: SearchBounds

  struct Found {
    var keys: [Int64]
    var count: ResultCount
    /// How many documents were looked at, where it was not all.
    var newest: Int?

    init(_ keys: [Int64]) {
      self.keys = keys
      count = .exactly(keys.count)
    }
  }

  func sentences(limit: Int) throws -> (sentences: [SearchResult.Sentence], found: Found) {
    let found = try find(limit: limit)
    return (try found.keys.prefix(limit).map { try sentence($0) }, found)
  }

  private func find(limit: Int) throws -> Found {
    if let few = scope.few { return Found(try few.flatMap { try keys(inDocument: $0, limit: -1) }) }
    if let grams = terms.grams {
      let count = try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM (SELECT 1 FROM sentence_grams WHERE sentence_grams MATCH ?
            LIMIT \(bounds.candidates + 1))
          """, arguments: [grams])
      if count ?? 0 <= bounds.candidates { return Found(try keys(found: grams)) }
    }
    return try findInNewest(limit: limit)
  }

  /// The index tells few sentences.
  private func keys(found grams: String) throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT sentence.key FROM sentence_grams CROSS JOIN sentence ON sentence.key = sentence_grams.rowid
        CROSS JOIN document ON document.key = sentence.document CROSS JOIN report ON report.id = document.report
        WHERE sentence_grams MATCH ? AND \(scope.condition) AND \(condition) AND \(isWithoutClaim)
        ORDER BY \(SearchScope.order), sentence.id
        """, arguments: [grams] + scope.arguments + terms.arguments + terms.arguments)
  }

  /// The index tells so many that it is quicker to read the newest documents until there are enough.
  private func findInNewest(limit: Int) throws -> Found {
    var found = Found([])
    var examined = 0
    let years = try Int?.fetchAll(db, sql: "SELECT DISTINCT year FROM document ORDER BY year IS NULL, year DESC")
    for year in years {
      let documents = try Int64.fetchAll(
        db,
        sql: """
          SELECT document.key FROM document JOIN report ON \(scope.condition) WHERE document.year IS ?
          ORDER BY \(SearchScope.order)
          """, arguments: scope.arguments + [year])
      for document in documents {
        if examined == bounds.newest {
          found.count = .atLeast(found.keys.count)
          found.newest = examined
          return found
        }
        examined += 1
        found.keys += try keys(inDocument: document, limit: limit + 1 - found.keys.count)
        found.count = .exactly(found.keys.count)
        if found.keys.count > limit {
          found.count = .moreThan(limit)
          return found
        }
      }
    }
    return found
  }

  private func keys(inDocument key: Int64, limit: Int) throws -> [Int64] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT sentence.key FROM sentence WHERE sentence.document = ? AND \(condition) AND \(isWithoutClaim)
        ORDER BY sentence.id LIMIT ?
        """)
    return try Int64.fetchAll(statement, arguments: [key] + terms.arguments + terms.arguments + [limit])
  }

  private var condition: String { terms.condition(on: "sentence.text") }

  /// The condition that none of a sentence's claims is found by its indicator.
  private var isWithoutClaim: String {
    let claims = """
      FROM claim WHERE claim.document = sentence.document AND claim.number_start >= sentence.text_start
      AND claim.number_start < sentence.text_end
      """
    let matches = "SELECT text FROM indicator WHERE indicator.id = claim.indicator"
    let byRow = """
      NOT EXISTS (SELECT 1 \(claims) AND \(reviewed.exclusion)
        AND EXISTS (\(matches) AND \(terms.condition(on: "indicator.text"))))
      """
    let keys = reviewed.matches.map(\.key)
    return keys.isEmpty
      ? byRow : byRow + " AND NOT EXISTS (SELECT 1 \(claims) AND claim.key IN \(SearchScope.list(keys)))"
  }

  private func sentence(_ key: Int64) throws -> SearchResult.Sentence {
    let statement = try db.cachedStatement(
      sql: """
        SELECT document.id, title, region_name, region_code, report_type, year, uri, sentence.id, text, text_start,
          text_end, sentence.document
        FROM sentence CROSS JOIN document ON document.key = sentence.document WHERE sentence.key = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [key]) else {
      throw ArchiveError.corrupt("the index names a sentence that is not there")
    }
    let name: String? = try row.optional(2)
    let text: String = try row.value(8)
    let span = try row.span(9, 10)
    let claims = try ArchivedClaim.fetch(
      db, where: "claim.document = ? AND claim.number_start >= ? AND claim.number_start < ?",
      order: "claim.number_start", arguments: [row.value(11) as Int64, span.start, span.end])
    guard text.unicodeScalars.count == span.length, claims.allSatisfy({ $0.quantity.isInside(span) }) else {
      throw ArchiveError.corrupt("a sentence does not stand where its row says")
    }
    return SearchResult.Sentence(
      document: try row.value(0), reportTitle: try row.optional(1),
      region: try name.map { Region(name: $0, code: try row.optional(3)) }, reportType: try row.name(4),
      reportYear: try row.year(5), uri: try row.optional(6), id: try row.value(7), text: text, span: span,
      marks: terms.places(in: text), claims: claims)
  }
}
