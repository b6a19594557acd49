import Archive
import ArgumentParser
import Foundation
import Records

/// One run of `export`: reports out of an archive, into what is written aside until it is complete.
struct ExportRun {
  let archive: Archive
  let database: DatabaseOption
  let filter: ReportFilter

  init(archive: Archive, database: DatabaseOption, filter: ReportFilter) {
    self.archive = archive
    self.database = database
    self.filter = filter
  }

  /// Writes a stream to standard output or to a file.
  ///
  /// - Throws: the exit code.
  mutating func write(_ stream: some ExportStream, to file: String?) throws {
    let output = try telling { try file.map { try Output(file: $0) } ?? Output() }
    var stream = stream
    try run(abandon: { output.abandon() }) { reports in
      try reports.each { size in
        try output.write(stream.head(size))
      } add: { report in
        try output.write(try stream.bytes(of: report))
      }
      try output.write(stream.tail())
      try output.finish()
    }
  }

  /// Writes an Excel workbook.
  ///
  /// - Throws: the exit code.
  mutating func writeWorkbook(to file: String) throws {
    let output = try telling { try Output(file: file) }
    guard let path = output.unfinished else {
      StandardError.write("nianbao: \(file) is no file; a workbook is not written in one go")
      throw ExitCode(74)
    }
    let folder = (path as NSString).deletingLastPathComponent
    try run(abandon: { output.abandon() }) { reports in
      var book: Workbook?
      try reports.each { size in
        book = try Workbook(path: path, temporaryFolder: folder.isEmpty ? "." : folder, size)
      } add: { report in
        try book?.add(report)
      }
      try book?.close()
      try output.finish()
    }
  }

  /// Makes a folder with a data package.
  ///
  /// - Throws: the exit code.
  mutating func writePackage(to path: String) throws {
    let folder = try telling { try PackageFolder(path) }
    try run(abandon: { folder.abandon() }) { reports in
      var package = DataPackage()
      try reports.each { _ in
        try folder.write(package.head())
      } add: { report in
        try folder.write(try package.rows(of: report))
      }
      try folder.finish(descriptor: package.descriptor())
    }
  }

  // MARK: - Errors and interruption

  /// The reports that are to be written.
  struct Reports {
    let archive: Archive
    let filter: ReportFilter
    let interrupted: Interrupted

    /// Hands them over, with a bar on standard error.
    func each(begin: (ExportSize) throws -> Void, add: (ExportedReport) throws -> Void) throws {
      var progress: Progress?
      defer { progress?.clear() }
      try archive.export(filter) { size in
        if size.reports == 0 { StandardError.write("nianbao: no report of the archive is so; nianbao list shows them") }
        progress = Progress(total: size.reports)
        try begin(size)
      } add: { report in
        try add(report)
        progress?.advance()
        if let number = interrupted.number { throw ExitCode(128 + number) }
      }
    }
  }

  private func run(abandon: @escaping @Sendable () -> Void, _ work: (Reports) throws -> Void) throws {
    let interrupted = Interrupted()
    Interruption.handle(first: { interrupted.note($0) }, second: abandon)
    do {
      try telling { try work(Reports(archive: archive, filter: filter, interrupted: interrupted)) }
    } catch {
      abandon()
      throw error
    }
  }

  /// Says what goes wrong.
  private func telling<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let error as ArchiveError {
      throw ArchiveWords.exit(for: error, of: database.database)
    } catch let failure as OutputFailure {
      throw Failure.exit(for: failure)
    } catch let failure as Workbook.Failure {
      StandardError.write("nianbao: the workbook cannot be written: \(failure.words)")
      throw ExitCode(74)
    } catch let error as InvalidCorrection {
      StandardError.write(
        "nianbao: the correction of \(error.claim) breaks the schema at \(error.violation.pointer): "
          + "\(error.violation.message); please report this")
      throw ExitCode(70)
    }
  }
}
