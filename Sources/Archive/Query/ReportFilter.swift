import GRDB
public import ReportModel

/// Which reports are meant.
public struct ReportFilter: Sendable {
  /// A name or a code of a region, or a part of one; see `RegionAliases`. A body that was renamed is one body.
  public var region: String?
  public var type: ReportType?
  public var years: ClosedRange<Int>?
  /// Whether reports are meant too that were replaced by newer versions.
  public var includesSuperseded: Bool
  /// Ids of documents, or what they begin with.
  public var ids: [String]

  public init(
    region: String? = nil, type: ReportType? = nil, years: ClosedRange<Int>? = nil, includesSuperseded: Bool = false,
    ids: [String] = []
  ) {
    self.region = region
    self.type = type
    self.years = years
    self.includesSuperseded = includesSuperseded
    self.ids = ids
  }

  /// The condition on `document` and `report`, which are to be joined, and its arguments.
  func condition(_ db: Database, aliases: RegionAliases) throws -> (sql: String, arguments: StatementArguments) {
    var conditions = ["report.document = document.key"]
    var arguments = StatementArguments()
    if !includesSuperseded, ids.isEmpty { conditions.append("report.superseded_by IS NULL") }
    if let type {
      conditions.append("document.report_type = ?")
      arguments += [type.rawValue]
    }
    if let years {
      conditions.append("document.year BETWEEN ? AND ?")
      arguments += [years.lowerBound, years.upperBound]
    }
    if let region {
      let members = try Row.fetchAll(
        db, sql: "SELECT DISTINCT region_code, region_name FROM document WHERE region_name IS NOT NULL"
      ).map { row in (code: try row.optional(0) as String?, name: try row.value(1) as String) }
        .filter { aliases.isMember(code: $0.code, name: $0.name, of: region) }
      let places = members.map { _ in "(?, ?)" }.joined(separator: ", ")
      conditions.append(
        places.isEmpty ? "0" : "(ifnull(document.region_code, ''), document.region_name) IN (VALUES \(places))")
      for member in members { arguments += [member.code ?? "", member.name] }
    }
    if !ids.isEmpty {
      let keys = try ids.map { try DocumentLookup.key(of: $0, db) }
      conditions.append("document.key IN (\(keys.map { _ in "?" }.joined(separator: ", ")))")
      arguments += StatementArguments(keys)
      // What is asked for by its id may be another document of a report than the one that stands for it.
      conditions[0] = "report.id = document.report"
    }
    return (conditions.joined(separator: " AND "), arguments)
  }
}

/// Documents by their ids.
enum DocumentLookup {
  /// The key of a document.
  ///
  /// - Parameter id: its id or what it begins with, if that is unambiguous.
  /// - Throws: `ArchiveError.unknown`, `.ambiguous`.
  static func key(of id: String, _ db: Database) throws -> Int64 {
    // Ids are in lower case; what begins so lies between the prefix and what comes after all that begin so.
    let rows = try Row.fetchAll(
      db, sql: "SELECT key, id FROM document WHERE id >= ? AND id < ? ORDER BY id LIMIT 6",
      arguments: [id.lowercased(), id.lowercased() + "g"])
    guard !id.isEmpty, let first = rows.first else { throw ArchiveError.unknown(id: id) }
    guard rows.count == 1 else { throw ArchiveError.ambiguous(id: id, try rows.map { try $0.value(1) }) }
    return try first.value(0)
  }
}
