import Archive
import ArgumentParser
import Cleaning
import Foundation
import YearDiff

/// One run of `audit`: reports in, what was found out, in their order.
struct AuditRun {
  private let output: Output
  private let rendering: AuditRendering
  /// Whether the results go to a terminal.
  private let isSeen: Bool
  private var failure = Failure()
  private var reports = 0
  /// Checks that fail, in all reports.
  private(set) var failing = 0
  private var counts: [AuditCheck.Verdict: Int] = [:]

  init(output: Output, rendering: AuditRendering, isSeen: Bool) {
    self.output = output
    self.rendering = rendering
    self.isSeen = isSeen
  }

  /// Audits files.
  ///
  /// - Throws: the exit code.
  mutating func over(_ paths: [String], _ reader: AuditReader) throws {
    var failures: [InputFailure] = []
    let listing = InputListing(paths: paths, manifest: nil, uri: nil) { failures.append($0) }
    failures.forEach { failure.tell($0) }
    let groups = PartGrouping.groups(of: listing.inputs)
    // A report that is read on a terminal shows by itself how far the work is.
    var progress = isSeen ? nil : Progress(total: groups.count)
    defer { progress?.clear() }
    try writing { run in
      for group in groups {
        var failures: [InputFailure] = []
        try reader.read(group, failed: { failures.append($0) }, found: { try run.add($0) })
        if !failures.isEmpty { progress?.clear() }
        failures.forEach { run.failure.tell($0) }
        progress?.advance()
      }
    }
  }

  /// Audits reports of an archive.
  ///
  /// - Throws: the exit code.
  mutating func over(_ database: DatabaseOption, ids: [String]) throws {
    let archive = try database.open(for: .reading)
    try writing { run in
      try database.telling {
        try archive.export(ReportFilter(ids: ids)) { size in
          if size.reports == 0 {
            StandardError.write("nianbao: \(database.database) holds no report; nianbao list tells")
          }
        } add: { report in
          var lines = RecordedReports(name: database.database)
          var failures: [InputFailure] = []
          for line in report.bytes.split(separator: 0x0A) {
            try lines.add(line, failed: { failures.append($0) }, found: { try run.add($0) })
          }
          lines.finish { failures.append($0) }
          failures.forEach { run.failure.tell($0) }
        }
      }
    }
    try database.telling { try archive.close() }
  }

  private mutating func writing(_ work: (inout AuditRun) throws -> Void) throws {
    do {
      try output.write(rendering.head)
      try work(&self)
      if reports > 1 { try output.write(rendering.tail(reports: reports, counts: counts)) }
      try output.finish()
    } catch let error as OutputFailure {
      output.abandon()
      throw Failure.exit(for: error)
    } catch {
      output.abandon()
      throw error
    }
    if let code = failure.exitCode { throw code }
  }

  private mutating func add(_ report: ComparedReport) throws {
    let audit = ReportAudit(report: report)
    try output.write((reports > 0 ? rendering.separator : []) + rendering.bytes(of: audit))
    reports += 1
    failing += audit.count(.fails)
    for verdict in AuditCheck.Verdict.allCases { counts[verdict, default: 0] += audit.count(verdict) }
  }
}
