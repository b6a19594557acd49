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
  public func claim(_ id: String) throws(ArchiveError) -> ArchivedClaim {
    try read { db in
      let place = try ClaimLookup(id, db)
      let claims = try ArchivedClaim.fetch(
        db, where: "claim.document = ? AND claim.number_start = ? AND claim.number_end = ?", order: "claim.key",
        arguments: [place.document, place.number.start, place.number.end])
      guard let claim = claims.first else { throw ArchiveError.unknown(id: id) }
      return claim
    }
  }
}

extension ArchivedClaim {
  /// Claims with their corrections.
  static func fetch(
    _ db: Database, where condition: String, order: String, arguments: StatementArguments
  ) throws -> [ArchivedClaim] {
    // It has so many columns that it takes longer to prepare than to run.
    let statement = try db.cachedStatement(
      sql: "SELECT \(columns), document.report AS report_id FROM claim \(joins) WHERE \(condition) ORDER BY \(order)")
    let rows = try Row.fetchAll(statement, arguments: arguments)
    var verdicts = VerdictReader(db)
    return try rows.map { row in
      var claim = ArchivedClaim(row)
      if let verdict = try verdicts.verdict(report: row["report_id"], number: claim.number) { claim.apply(verdict) }
      return claim
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
}
