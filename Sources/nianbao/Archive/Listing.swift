import Archive
import Foundation
import Records
import ReportModel

/// What `list` shows, as a table or as JSON Lines.
struct Listing {
  private let columns: [TableLines.Column]
  private let rows: [[String]]
  private let objects: [(inout JSONWriter) -> Void]
  /// Under each row where the table has no room for its last column: what that holds.
  private var hasNotes = false
  /// Under the table.
  private let footer: String?
  private let none: String

  func bytes(_ format: TableFormat, width: Int? = Terminal.width(STDOUT_FILENO)) -> [UInt8] {
    switch format {
    case .json: return objects.flatMap { JSONLine.bytes($0) }
    case .text:
      if rows.isEmpty { return Array((Columns.shown(none) + "\n").utf8) }
      let lines = lines(width: width) + (footer.map { [$0] } ?? [])
      return Array(lines.map { $0 + "\n" }.joined().utf8)
    }
  }

  private func lines(width: Int?) -> [String] {
    let whole = TableLines(columns, rows, width: nil).lines
    guard hasNotes, let width, whole.contains(where: { Columns.width($0) > width }) else {
      return TableLines(columns, rows, width: width).lines
    }
    let lines = TableLines(Array(columns.dropLast()), rows.map { Array($0.dropLast()) }, width: width).lines
    return lines[..<1]
      + zip(lines.dropFirst(), rows).flatMap { line, row in
        [line] + (row.last.map { $0.isEmpty ? [] : [Columns.cut("  " + Columns.shown($0), to: width)] } ?? [])
      }
  }

  static func reports(_ reports: [ArchivedReport], none: String) -> Listing {
    Listing(
      columns: [
        .init("id"), .init("region", narrowest: 12, keepsEnd: true), .init("kind"), .init("year"),
        .init("claims", isNumber: true),
        .init("src", isNumber: true), .init("title", narrowest: 12), .init("notes"),
      ],
      rows: reports.map { report in
        [
          String(report.id.prefix(12)), report.region?.name ?? "-", report.type.shortName,
          report.year.map(String.init) ?? "-", String(report.claimCount), String(report.addresses.count),
          report.title ?? "-", report.notes.joined(separator: ", "),
        ]
      },
      objects: reports.map { report in
        { object in
          object.member("type", "report")
          object.member("document", report.id)
          object.member("region", report.region?.name)
          object.member("regionCode", report.region?.code)
          object.member("reportType", report.type.rawValue)
          object.member("year", report.year)
          object.member("title", report.title)
          object.member("publishedAt", report.publishedAt)
          object.member("sentences", report.sentenceCount)
          object.member("claims", report.claimCount)
          object.member("exclusions", report.exclusionCount)
          object.member("verdicts", report.verdictCount)
          for (name, texts) in [
            ("addresses" as StaticString, report.addresses), ("copies", report.copies), ("replaces", report.replaces),
          ] {
            object.key(name)
            object.array(texts) { $0.string($1) }
          }
          object.member("replacedBy", report.replacedBy)
          object.member("program", report.program)
          object.member("lexicon", report.lexicon)
        }
      }, hasNotes: true, footer: nil, none: none)
  }

  static func counts(_ counts: [ReportCount], none: String) -> Listing {
    let reports = counts.reduce(0) { $0 + $1.reports }
    let claims = counts.reduce(0) { $0 + $1.claims }
    return Listing(
      columns: [
        .init("region", narrowest: 12, keepsEnd: true), .init("code"), .init("kind"), .init("year"),
        .init("reports", isNumber: true),
        .init("claims", isNumber: true),
      ],
      rows: counts.map { count in
        [
          count.region?.name ?? "-", count.region?.code ?? "-", count.type.shortName,
          count.year.map(String.init) ?? "-", Columns.grouped(String(count.reports)),
          Columns.grouped(String(count.claims)),
        ]
      },
      objects: counts.map { count in
        { object in
          object.member("type", "count")
          object.member("region", count.region?.name)
          object.member("regionCode", count.region?.code)
          object.member("reportType", count.type.rawValue)
          object.member("year", count.year)
          object.member("reports", count.reports)
          object.member("claims", count.claims)
        }
      }, footer: "\(Columns.grouped(String(reports))) reports, \(Columns.grouped(String(claims))) claims",
      none: none)
  }

  static func runs(_ runs: [ArchivedRun], none: String) -> Listing {
    Listing(
      columns: [.init("run", isNumber: true), .init("began"), .init("program"), .init("what it did", narrowest: 20)],
      rows: runs.map { run in
        [
          String(run.id), String(run.startedAt.prefix(16).replacing("T", with: " ")), run.program,
          run.endedAt == nil ? "did not end, or has not yet" : run.counts.words,
        ]
      },
      objects: runs.map { run in
        { object in
          object.member("type", "run")
          object.member("run", run.id)
          object.member("startedAt", run.startedAt)
          object.member("endedAt", run.endedAt)
          object.member("program", run.program)
          object.member("lexicon", run.lexicon)
          for (name, count) in run.counts.members { object.member(name, count) }
        }
      }, footer: nil, none: none)
  }

  static func failures(_ failures: [IngestionFailure], none: String) -> Listing {
    Listing(
      columns: [.init("document", narrowest: 20), .init("code"), .init("why", narrowest: 20)],
      rows: failures.map { [$0.name, $0.code, $0.message] },
      objects: failures.map { failure in
        { object in
          object.member("type", "failed")
          object.member("name", failure.name)
          object.optional("uri", failure.uri)
          object.member("code", failure.code)
          object.member("message", failure.message)
        }
      }, footer: nil, none: none)
  }
}

extension ArchivedReport {
  /// What sets it apart.
  fileprivate var notes: [String] {
    [
      replacedBy.map { "replaced by \($0.prefix(12))" },
      replaces.isEmpty ? nil : "replaces \(olderVersions)",
      copies.isEmpty ? nil : copies.count == 1 ? "1 copy" : "\(copies.count) copies",
      verdictCount == 0 ? nil : verdictCount == 1 ? "1 verdict" : "\(verdictCount) verdicts",
    ].compactMap { $0 }
  }
}

extension ArchivedReport {
  /// The documents that it replaces: few by name, many by their number.
  var olderVersions: String {
    replaces.count > 3
      ? "\(Columns.grouped(String(replaces.count))) older versions"
      : replaces.map { String($0.prefix(12)) }.joined(separator: ", ")
  }
}

/// One JSON object on a line of its own.
enum JSONLine {
  static func bytes(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.object(members)
    return writer.bytes + [0x0A]
  }
}
