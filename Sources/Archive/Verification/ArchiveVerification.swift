import Extraction
import Foundation
import GRDB
public import Lexicon
import Quantities
public import Records

/// Checks that an archive keeps its promises, whatever wrote the file: all that is in it is read.
public struct ArchiveVerification {
  /// What was checked.
  public struct Summary: Hashable, Sendable {
    public internal(set) var documents = 0
    public internal(set) var records: [RecordType: Int] = [:]
    /// Documents whose raw bytes are archived, and whose were read where they had been.
    public internal(set) var archived = 0
    public internal(set) var files = 0
    /// Documents without archived bytes whose files are not there any more, or were written over: not compared.
    public internal(set) var gone = 0
    public internal(set) var changed = 0
    /// Documents that were read with another lexicon: their numbers' values are not read again.
    public internal(set) var readOtherwise = 0
    /// Whether SQLite has gone through the pages of the search's indexes, which it does only where it could write.
    public internal(set) var isIndexRead = false
    public internal(set) var faults = 0
  }

  private let archive: Archive
  private let lexicon: Lexicon
  private let threads: Int

  /// - Parameters:
  ///   - lexicon: the one that the documents were read with.
  ///   - threads: how many documents to check at a time.
  public init(_ archive: Archive, lexicon: Lexicon, threads: Int) {
    self.archive = archive
    self.lexicon = lexicon
    self.threads = threads
  }

  /// Checks all.
  ///
  /// - Parameters:
  ///   - progress: told how many documents are checked, of how many.
  ///   - report: told of each fault; what it throws ends the check.
  public func run(
    progress: (Int, Int) -> Void, report: (ArchiveFault) throws -> Void
  ) throws -> Summary {
    var summary = Summary()
    func tell(_ faults: [ArchiveFault]) throws {
      summary.faults += faults.count
      for fault in faults { try report(fault) }
    }
    try tell(faults { try archive.read { try DatabaseCheck($0, size: archive.fileSize).faults() } })
    var keys: [(id: String, key: Int64)] = []
    try tell(
      faults {
        keys = try archive.read { db in
          try Row.fetchAll(db, sql: "SELECT id, key FROM document ORDER BY id").map {
            (try $0.value(0), try $0.value(1))
          }
        }
        return []
      })
    try checkDocuments(keys) { result in
      summary.add(result)
      progress(summary.documents, keys.count)
      try tell(result.faults)
    }
    try tell(faults { try archive.read { try ReportCheck($0).faults() } })
    try tell(faults { try archive.readWithTemporaryTables { try SearchCheck($0).faults() } })
    try tell(
      faults {
        let found = try archive.writeIfPossible { try SearchCheck.faultsOfPages($0) }
        summary.isIndexRead = found != nil
        return found ?? []
      })
    return summary
  }

  private func checkDocuments(
    _ keys: [(id: String, key: Int64)], handOver: (DocumentCheck.Result) throws -> Void
  ) throws {
    let (archive, recognizer, lexicon) = (archive, NumeralRecognizer(lexicon: lexicon), lexicon.fingerprint)
    var left = keys[...]
    let work = OrderedWork<(id: String, key: Int64), DocumentCheck.Result>(
      threads: threads, window: threads * 4, next: { left.popFirst() }
    ) {
      let check = DocumentCheck(archive, recognizer: recognizer, lexicon: lexicon)
      return { check.check($0.id, key: $0.key) }
    }
    try work.run(handOver: handOver)
  }

  /// What a check finds; where SQLite cannot go on that is a fault too.
  private func faults(_ check: () throws -> [ArchiveFault]) -> [ArchiveFault] {
    do {
      return try check()
    } catch let error as ArchiveError {
      return [ArchiveFault(.database, .database(error.words))]
    } catch {
      return [ArchiveFault(.database, .database("\(error)"))]
    }
  }
}

extension ArchiveVerification.Summary {
  fileprivate mutating func add(_ result: DocumentCheck.Result) {
    documents += 1
    records.merge(result.records, uniquingKeysWith: +)
    if result.isReadOtherwise { readOtherwise += 1 }
    switch result.raw {
    case .archived: archived += 1
    case .file: files += 1
    case .gone: gone += 1
    case .changed: changed += 1
    case .damaged: break
    }
  }
}
