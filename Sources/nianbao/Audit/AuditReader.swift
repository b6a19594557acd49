import Cleaning
import Extraction
import Foundation
import Lexicon
import Records
import YearDiff

/// Reads the reports of files: pages and texts, which are extracted from, and records.
struct AuditReader {
  private let extractor: Extractor
  private let encoder: RecordEncoder
  private let charset: String?

  init(extractor: Extractor, lexicon: Lexicon, charset: String?) {
    self.extractor = extractor
    encoder = RecordEncoder(lexicon: lexicon)
    self.charset = charset
  }

  /// The reports of a file, or of the parts of one page.
  ///
  /// - Parameters:
  ///   - failed: told what gives no report.
  ///   - found: takes a report; what it throws ends the reading.
  func read(_ group: [InputFile], failed: (InputFailure) -> Void, found: (ComparedReport) throws -> Void) throws {
    if let path = group.first?.path, AuditReader.isRecords(path) {
      return try readRecords(path, failed: failed, found: found)
    }
    let document = Document(group, charset: charset, limit: extractor.cleaner.maximumBytes)
    if group.first?.path == nil, let bytes = try? document.parts.first?.content.get().bytes,
      RecordType(of: bytes[...]) != nil
    {
      var lines = RecordedReports(name: "standard input")
      for line in bytes.split(separator: 0x0A) { try lines.add(line, failed: failed, found: found) }
      return lines.finish(failed: failed)
    }
    let extraction = extractor.extract(document)
    for part in extraction.failures { failed(InputFailure(name: part.name, reason: .document(part.error))) }
    guard let contents = extraction.contents else { return }
    let records = encoder.encode(contents.report, contents.claims, raw: contents.raw, input: extraction.input)
    var lines = RecordedReports(name: extraction.name)
    for line in records.split(separator: 0x0A) { try lines.add(line, failed: failed, found: found) }
    lines.finish(failed: failed)
  }

  private func readRecords(
    _ path: String, failed: (InputFailure) -> Void, found: (ComparedReport) throws -> Void
  ) throws {
    var lines = RecordedReports(name: path)
    do {
      try RecordLines.read(path) { line, _ in try lines.add(line, failed: failed, found: found) }
      lines.finish(failed: failed)
    } catch let failure as InputFailure {
      failed(failure)
    }
  }

  static func isRecords(_ path: String) -> Bool {
    ["jsonl", "ndjson"].contains((path as NSString).pathExtension.lowercased())
  }
}

/// Lines of records, put together to the reports that they are of.
struct RecordedReports {
  let name: String
  private var lines: [ArraySlice<UInt8>] = []
  private var hasFailed = false

  init(name: String) {
    self.name = name
  }

  mutating func add(
    _ line: ArraySlice<UInt8>, failed: (InputFailure) -> Void, found: (ComparedReport) throws -> Void
  ) throws {
    guard !line.isEmpty else { return }
    guard let type = RecordType(of: line) else { return fail("a line is no record", failed) }
    // A document that could not be read has said so when the records were made.
    if type == .error { return }
    if type == .document, !lines.isEmpty {
      fail("a document's records have no end", failed)
      lines = []
    }
    // What each other line says of the text is not needed.
    if type != .exclusion { lines.append(line) }
    guard type == .end else { return }
    let complete = lines
    lines = []
    let report: ComparedReport
    do throws(ComparisonError) {
      report = try ComparedReport(lines: complete)
    } catch {
      switch error {
      case .unreadable(let why): return fail(why, failed)
      }
    }
    try found(report)
  }

  mutating func finish(failed: (InputFailure) -> Void) {
    if !lines.isEmpty { fail("a document's records have no end", failed) }
  }

  /// One word a file: a damaged one would give thousands.
  private mutating func fail(_ why: String, _ failed: (InputFailure) -> Void) {
    guard !hasFailed else { return }
    hasFailed = true
    failed(InputFailure(name: name, reason: .records(why)))
  }
}
