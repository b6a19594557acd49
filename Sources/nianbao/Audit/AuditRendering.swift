import Records
import YearDiff

/// How what an audit found is written.
enum AuditRendering {
  /// A JSON object a report.
  case objects
  /// CSV, a row a check; with a byte order mark before its first line.
  case rows(hasMark: Bool)
  case reading(ClaimText.Style, showsAll: Bool)

  var head: [UInt8] {
    guard case .rows(let hasMark) = self else { return [] }
    return (hasMark ? CSV.byteOrderMark : []) + CSV.header(AuditRow.columns)
  }

  /// Between two reports.
  var separator: [UInt8] {
    if case .reading = self { [0x0A] } else { [] }
  }

  func bytes(of audit: ReportAudit) -> [UInt8] {
    switch self {
    case .objects: JSONLine.bytes { AuditObject(audit).write(to: &$0) }
    case .rows: AuditRow.rows(of: audit).flatMap { CSV.row(AuditRow.columns, of: $0) }
    case .reading(let style, let showsAll): Array(AuditText(audit, style: style, showsAll: showsAll).text.utf8)
    }
  }

  /// After the last of several reports.
  func tail(reports: Int, counts: [AuditCheck.Verdict: Int]) -> [UInt8] {
    guard case .reading = self else { return [] }
    let fails = counts[.fails] ?? 0
    let words =
      "\(reports) reports: \(AuditWording.counted(fails, "check fails", "checks fail")), "
      + "\(counts[.holds] ?? 0) hold, \(counts[.unverifiable] ?? 0) cannot be told"
    return Array("\n\(words)\n".utf8)
  }
}
