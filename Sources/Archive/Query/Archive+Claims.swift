import GRDB
import ReportModel

extension Archive {
  /// The claims of one document, in text order, as corrected.
  ///
  /// - Parameter id: the document's id or what it begins with.
  public func claims(of id: String) throws(ArchiveError) -> [ArchivedClaim] {
    try read { db in
      let key = try DocumentLookup.key(of: id, db)
      return try ArchivedClaim.fetch(
        db, where: "claim.document = ?", order: "claim.number_start", arguments: [key])
    }
  }

  /// A claim by its id.
  ///
  /// - Throws: `ArchiveError.unknown`, `.notExtracted`, `.ambiguous`.
  public func claim(_ id: String) throws(ArchiveError) -> ArchivedClaim {
    try read { db in
      let place = try ClaimLookup(id, db)
      let claims = try ArchivedClaim.fetch(
        db, where: ClaimLookup.condition, order: "claim.key", arguments: place.arguments)
      guard let claim = claims.first else { throw try place.absence(of: id, db) }
      return claim
    }
  }
}

extension ArchivedClaim {
  /// Claims with their corrections.
  static func fetch(
    _ db: Database, where condition: String, order: String, arguments: StatementArguments
  ) throws -> [ArchivedClaim] {
    var verdicts = VerdictReader(db)
    return try read(db, where: condition, order: order, arguments: arguments).map { claim, report in
      var claim = claim
      if let verdict = try verdicts.verdict(report: report, number: claim.number) { claim.apply(verdict) }
      return claim
    }
  }

  /// Claims as the program read them, each with its report.
  static func read(
    _ db: Database, where condition: String, order: String, arguments: StatementArguments
  ) throws -> [(claim: ArchivedClaim, report: Int64)] {
    // It has so many columns that it takes longer to prepare than to run.
    let statement = try db.cachedStatement(
      sql: "SELECT \(columns), document.report AS report_id FROM claim \(joins) WHERE \(condition) ORDER BY \(order)")
    return try Row.fetchAll(statement, arguments: arguments).map { row in
      (try ArchivedClaim(row), try row.value("report_id"))
    }
  }
}

/// Claims by their ids.
struct ClaimLookup {
  let document: Int64
  let number: TextSpan

  /// - Throws: `ArchiveError.unknown`, `.ambiguous`.
  init(_ id: String, _ db: Database) throws {
    let parts = id.split(separator: "-")
    guard parts.count == 3, let start = Int(parts[1]), let end = Int(parts[2]), start < end else {
      throw ArchiveError.unknown(id: id)
    }
    document = try DocumentLookup.key(of: String(parts[0]), db)
    number = TextSpan(start: start, end: end)
  }

  /// On `claim`, for its arguments.
  static let condition = "claim.document = ? AND claim.number_start = ? AND claim.number_end = ?"

  var arguments: StatementArguments { [document, number.start, number.end] }

  /// What is wrong where the document has no claim there: reviewers may have judged one that another reading had.
  func absence(of id: String, _ db: Database) throws -> ArchiveError {
    let report = try Int64.fetchOne(db, sql: "SELECT report FROM document WHERE key = ?", arguments: [document])
    let isJudged = try report.map { try VerdictStore(db, report: $0).hasVerdict(on: number) } ?? false
    return isJudged ? .notExtracted(id: id) : .unknown(id: id)
  }
}
