import GRDB
public import Records
import ReportModel

/// How much an export holds.
public struct ExportSize: Hashable, Sendable {
  public var reports: Int
  /// All that were read.
  public var claims: Int
  /// Those among them that reviewers judged to be none.
  public var rejected = 0
}

/// A correction that makes a record which breaks its schema: a fault of the program. There is no export then.
public struct InvalidCorrection: Error, Sendable {
  /// The claim's id.
  public let claim: String
  public let violation: SchemaViolation
}

extension Archive {
  /// Hands over the records of the reports that a filter lets through, one report after the other, by region, year, kind and
  /// id. All are of one state of the archive, whoever writes to it meanwhile.
  ///
  /// - Parameters:
  ///   - begin: told how much there is, before the first report.
  ///   - add: takes a report; what it throws ends the export.
  /// - Throws: `ArchiveError`, `InvalidCorrection`, and what `begin` and `add` throw.
  public func export(
    _ filter: ReportFilter = ReportFilter(), aliases: RegionAliases = .standard, begin: (ExportSize) throws -> Void,
    add: (ExportedReport) throws -> Void
  ) throws {
    do {
      try reader.read { db in
        let (condition, arguments) = try filter.condition(db, aliases: aliases)
        let rows = try Row.fetchAll(
          db,
          sql: """
            SELECT \(ReportExport.columns) FROM document JOIN report ON \(condition) ORDER BY \(ArchivedReport.order)
            """, arguments: arguments)
        try begin(
          ExportSize(
            reports: rows.count, claims: try rows.reduce(0) { $0 + (try $1.count(1)) },
            rejected: try rows.reduce(0) { $0 + (try $1.count(2)) }))
        let reader = ReportExport(db)
        for row in rows { try add(try reader.report(row.value(0))) }
      }
    } catch {
      throw ArchiveError(of: error) ?? error
    }
  }
}

/// Reads reports with what reviewers say of their claims.
struct ReportExport {
  /// What is counted before, of `document`. A name tells which one a damaged file has wrong.
  static let columns = "document.key, document.claim_count, \(RejectedClaims.count) AS rejected"

  private let db: Database
  private let validator = RecordValidator()

  init(_ db: Database) {
    self.db = db
  }

  func report(_ document: Int64) throws -> ExportedReport {
    let row = try Row.fetchOne(db, sql: "SELECT id, report FROM document WHERE key = ?", arguments: [document])
    guard let row else { throw ArchiveError.corrupt("a document is gone") }
    var lines = try ArchivedRecords(of: document, db).lines
    let report: Int64 = try row.value(1)
    let isJudged = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM verdict WHERE report = ? AND number_start IS NOT NULL)",
      arguments: [report])
    if isJudged == true {
      var verdicts = VerdictReader(db)
      for (index, line) in lines.enumerated() where RecordType(of: line) == .claim {
        if let judged = try self.line(line, of: report, &verdicts) { lines[index] = judged }
      }
    }
    return ExportedReport(id: try row.value(0), lines: lines)
  }

  /// The claim's record as its reviewer says; nil where none did.
  private func line(
    _ line: ArraySlice<UInt8>, of report: Int64, _ verdicts: inout VerdictReader
  ) throws -> ArraySlice<UInt8>? {
    let members = try JSONMembers(line)
    guard let id = members.string("id") else { throw ArchiveError.corrupt("a claim has no id") }
    let ends = id.split(separator: "-").dropFirst().compactMap { Int($0) }
    guard ends.count == 2 else { throw ArchiveError.corrupt("\(id) is no claim's id") }
    guard let verdict = try verdicts.verdict(report: report, number: TextSpan(start: ends[0], end: ends[1])) else {
      return nil
    }
    let corrected = try CorrectedClaim(members, verdict).line
    if case .invalid(let violation) = validator.check(corrected) {
      throw InvalidCorrection(claim: id, violation: violation)
    }
    return corrected[...]
  }
}
