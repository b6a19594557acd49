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
  /// Removes documents with all that hangs on them, in one transaction: all, or none where one cannot be. A report that one
  /// was the only document of goes too.
  ///
  /// - Parameters:
  ///   - ids: the documents' ids or what they begin with. One that is named twice is removed once.
  ///   - withVerdicts: whether reviewers' verdicts may go with them.
  /// - Throws: `ArchiveError.unknown`, `.ambiguous`, `.hasVerdicts`.
  public func remove(_ ids: [String], withVerdicts: Bool) throws(ArchiveError) -> [Removal] {
    try write { db in
      let keys = try ids.map { try DocumentLookup.key(of: $0, db) }
      var left = Set(keys)
      return try keys.filter { left.remove($0) != nil }.map { key in
        let removal = try Archive.remove(key, db)
        guard removal.verdictCount == 0 || withVerdicts else {
          throw ArchiveError.hasVerdicts(id: removal.id, removal.verdictCount)
        }
        return removal
      }
    }
  }

  private static func remove(_ key: Int64, _ db: Database) throws -> Removal {
    let row = try Row.fetchOne(
      db, sql: "SELECT id, title, claim_count, report FROM document WHERE key = ?", arguments: [key])!
    let report: Int64 = try row.value(3)
    let isLast = try Int.fetchOne(db, sql: "SELECT count(*) FROM document WHERE report = ?", arguments: [report]) == 1
    let verdicts =
      isLast
      ? try Int.fetchOne(db, sql: "SELECT count(*) FROM verdict WHERE report = ?", arguments: [report]) ?? 0 : 0
    let versions = Versions(db)
    let around = try versions.around(key)
    let writer = DocumentWriter(db)
    try writer.deleteOrphans(among: writer.deleteContents(of: key))
    try db.execute(sql: "UPDATE report SET document = NULL WHERE document = ?", arguments: [key])
    if isLast { try db.execute(sql: "DELETE FROM verdict WHERE report = ?", arguments: [report]) }
    try db.execute(sql: "DELETE FROM document WHERE key = ?", arguments: [key])
    try Succession(db).chooseDocument(of: report)
    try versions.settle(around)
    return Removal(
      id: try row.value(0), title: try row.optional(1), claimCount: try row.count(2), verdictCount: verdicts)
  }
}
