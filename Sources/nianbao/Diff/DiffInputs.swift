import Archive
import ArgumentParser
import Claims
import Cleaning
import Extraction
import Foundation
import Lexicon
import Records
import ReportModel
import YearDiff

/// Reports to compare, out of what the arguments name: pages and plain texts, files of records, ids of archived reports.
struct DiffInputs {
  private let extractor: Extractor
  private let encoder: RecordEncoder
  private let database: DatabaseOption

  /// - Throws: the exit code, when a lexicon cannot be used; that is told.
  init(lexicon folder: String?, database: DatabaseOption) throws {
    let lexicon = try Lexicon.chosen(by: folder)
    extractor = Extractor(reader: ClaimReader(lexicon: lexicon))
    encoder = RecordEncoder(lexicon: lexicon)
    self.database = database
  }

  /// The reports that an argument names: one, or as many as a file of records holds.
  ///
  /// - Throws: the exit code, when it has been said what is wrong.
  func reports(of argument: String) throws -> [ComparedReport] {
    if argument != "-", !FileManager.default.fileExists(atPath: argument), DiffInputs.isID(argument) {
      return [try archived(argument, in: try database.open(for: .reading))]
    }
    let file = InputFile(path: argument == "-" ? nil : argument)
    var failure = Failure()
    do {
      if let path = file.path, InputListing.isDirectory(path) {
        StandardError.write("nianbao: \(path): is a directory; name its files")
        throw ExitCode(66)
      }
      let bytes = try file.read(limit: extractor.cleaner.maximumBytes)
      return DiffInputs.areRecords(bytes) ? try recorded(bytes, file.name) : [try extracted(file, bytes)]
    } catch let error as InputFailure {
      failure.tell(error)
      throw failure.exitCode ?? ExitCode(66)
    }
  }

  /// An archived report, with what reviewers say of its claims.
  func archived(_ id: String, in archive: Archive) throws -> ComparedReport {
    var bytes: [UInt8] = []
    try database.telling {
      do {
        try archive.export(ReportFilter(ids: [id])) { _ in
        } add: { report in
          bytes = report.bytes
        }
      } catch let error as InvalidCorrection {
        StandardError.write("nianbao: the correction of \(error.claim) breaks the schema; please report this")
        throw ExitCode(70)
      }
    }
    return try report(bytes.split(separator: 0x0A), id)
  }

  private func extracted(_ file: InputFile, _ bytes: [UInt8]) throws -> ComparedReport {
    let input = Cleaner.Input(bytes: bytes, path: file.path)
    let part = Document.Part(name: file.name, uri: file.path, content: .success(input))
    let extraction = extractor.extract(Document(input: nil, parts: [part]))
    if let failed = extraction.failures.first, extraction.contents == nil {
      throw InputFailure(name: file.name, reason: .document(failed.error))
    }
    let records = encoder.encode(extraction, wording: Failure.words)
    return try report(records.split(separator: 0x0A), file.name)
  }

  private func recorded(_ bytes: [UInt8], _ name: String) throws -> [ComparedReport] {
    var documents: [[ArraySlice<UInt8>]] = []
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      if RecordType(of: line) == .document { documents.append([]) }
      if !documents.isEmpty { documents[documents.count - 1].append(line) }
    }
    return try documents.map { try report($0, name) }
  }

  private func report(_ lines: [ArraySlice<UInt8>], _ name: String) throws -> ComparedReport {
    do throws(ComparisonError) {
      return try ComparedReport(lines: lines)
    } catch {
      switch error {
      case .unreadable(let why):
        StandardError.write("nianbao: \(name): cannot be compared: \(why); check it with nianbao validate")
      }
      throw ExitCode(65)
    }
  }

  /// Whether a name can be an archived report's id, or what it begins with.
  private static func isID(_ name: String) -> Bool {
    name.utf8.count >= 4 && name.utf8.count <= 32
      && name.utf8.allSatisfy { byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
      }
  }

  private static func areRecords(_ bytes: [UInt8]) -> Bool {
    RecordType(of: bytes.prefix(64)[...]) != nil
  }
}
