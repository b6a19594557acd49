import GRDB

/// What a removal took away.
public struct Removal: Hashable, Sendable {
  public var id: String
  public var title: String?
  public var claimCount: Int
  /// Verdicts that went with it.
  public var verdictCount: Int
}

extension Archive {
  /// Removes a document with all that hangs on it, in one transaction. A report that it was the only document of goes too.
  ///
  /// - Parameters:
  ///   - id: the document's id or what it begins with.
  ///   - withVerdicts: whether reviewers' verdicts may go with it.
  /// - Throws: `ArchiveError.unknown`, `.ambiguous`, `.hasVerdicts`.
  public func remove(_ id: String, withVerdicts: Bool) throws(ArchiveError) -> Removal {
    try write { db in
      let key = try DocumentLookup.key(of: id, db)
      let row = try Row.fetchOne(
        db, sql: "SELECT id, title, claim_count, report FROM document WHERE key = ?", arguments: [key])
      guard let row else { throw ArchiveError.unknown(id: id) }
      let report: Int64 = try row.value(3)
      let isLast = try Int.fetchOne(db, sql: "SELECT count(*) FROM document WHERE report = ?", arguments: [report]) == 1
      let verdicts =
        isLast
        ? try Int.fetchOne(db, sql: "SELECT count(*) FROM verdict WHERE report = ?", arguments: [report]) ?? 0 : 0
      guard verdicts == 0 || withVerdicts else { throw ArchiveError.hasVerdicts(verdicts) }
      let addresses = try String.fetchAll(db, sql: "SELECT address FROM source WHERE document = ?", arguments: [key])
      let writer = DocumentWriter(db)
      try writer.deleteOrphans(among: writer.deleteContents(of: key))
      try db.execute(sql: "UPDATE report SET document = NULL WHERE document = ?", arguments: [key])
      if isLast { try db.execute(sql: "DELETE FROM verdict WHERE report = ?", arguments: [report]) }
      try db.execute(sql: "DELETE FROM document WHERE key = ?", arguments: [key])
      let succession = Succession(db)
      try succession.chooseDocument(of: report)
      try succession.settle(reportsAt: addresses, and: report)
      return Removal(
        id: try row.value(0), title: try row.optional(1), claimCount: try row.count(2), verdictCount: verdicts)
    }
  }
}
