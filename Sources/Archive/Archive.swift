import Foundation
import GRDB

/// Reports and what they state, in one SQLite file. Several processes may read and write it at once.
public struct Archive: Sendable {
  /// What an archive is opened for.
  public enum Access: Sendable {
    case reading
    /// Makes the file where there is none.
    case writing
  }

  /// nil when it is open for reading only.
  let writer: (any DatabaseWriter)?
  let reader: any DatabaseReader
  /// nil for one in memory.
  private let path: String?

  /// Opens an archive.
  ///
  /// - Throws: `ArchiveError`; nothing has been changed then.
  public init(path: String, for access: Access) throws(ArchiveError) {
    let path = ArchiveFile.resolved(path)
    try ArchiveFile.check(path, for: access)
    self = try ArchiveError.catching {
      switch access {
      case .reading: try Archive(reading: path)
      case .writing: try Archive(writing: path)
      }
    }
  }

  /// An archive that is gone with the value.
  public init() throws(ArchiveError) {
    self = try ArchiveError.catching {
      let queue = try DatabaseQueue(configuration: Archive.configuration)
      try ArchiveMigrations.migrator.migrate(queue)
      return Archive(writer: queue, reader: queue, path: nil)
    }
  }

  private init(writer: (any DatabaseWriter)?, reader: any DatabaseReader, path: String?) {
    self.writer = writer
    self.reader = reader
    self.path = path
  }

  private init(writing path: String) throws {
    let pool = try Archive.patiently {
      // A file of someone else's is to stay as it is: the pool would turn it into one with a write-ahead log.
      if !ArchiveFile.isEmpty(path) { try Archive.checkOwner(of: path, for: .writing) }
      let pool = try DatabasePool(path: path, configuration: Archive.configuration)
      try ArchiveMigrations.migrator.migrate(pool)
      return pool
    }
    self.init(writer: pool, reader: pool, path: path)
  }

  private init(reading path: String) throws {
    let isImmutable = ArchiveFile.isImmutable(path)
    let address = isImmutable ? ArchiveFile.immutableAddress(of: path) : path
    let queue = try Archive.patiently {
      try Archive.checkOwner(of: path, for: .reading)
      // A connection that can only read leaves files behind that it has made: the log's, and that of the shared memory.
      let isWritable = !isImmutable && ArchiveFile.isWritable(path)
      return try DatabaseQueue(
        path: address, configuration: isWritable ? Archive.configuration : Archive.readingConfiguration)
    }
    self.init(writer: nil, reader: queue, path: path)
  }

  /// Says whose file it is, without changing it or leaving anything beside it.
  private static func checkOwner(of path: String, for access: Access) throws {
    func check(_ path: String) throws {
      let queue = try DatabaseQueue(path: path, configuration: readingConfiguration)
      try queue.read { try ArchiveOwner.check($0, for: access) }
      try queue.close()
    }
    guard ArchiveFile.isEmpty(path + "-wal") else { return try check(path) }
    do {
      try check(ArchiveFile.immutableAddress(of: path))
    } catch {
      // Another process may just have begun to write, and what the file says alone is not what it says with its log.
      guard !ArchiveFile.isEmpty(path + "-wal") else { throw error }
      try check(path)
    }
  }

  /// Opens a file that others may be making at this moment: what fails because they have just done it, or are about to, is
  /// done again.
  private static func patiently<Value>(_ open: () throws -> Value) throws -> Value {
    var attempts = 0
    while true {
      do {
        return try open()
      } catch let error as DatabaseError where ArchiveOwner.isPassing(error) && attempts < mostAttempts {
        attempts += 1
        usleep(UInt32.random(in: 5_000...50_000))
      }
    }
  }

  private static let mostAttempts = 100

  /// Seconds that a process waits for the others. A transaction takes milliseconds.
  private static let patience: TimeInterval = 60

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    // A power cut may undo the last documents and damages nothing; a killed process loses none.
    configuration.prepareDatabase { db in
      TextGrams.register(db)
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
    }
    return configuration
  }

  private static var readingConfiguration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.readonly = true
    configuration.prepareDatabase { TextGrams.register($0) }
    return configuration
  }

  /// The file's size in bytes; nil where it is in memory.
  var fileSize: UInt64? { path.map { ArchiveFile.size(of: $0) } }

  /// Closes it; what is written stands in the one file then, unless another process has it open.
  public func close() throws(ArchiveError) {
    try ArchiveError.catching {
      try reader.close()
      guard writer != nil, let path else { return }
      // The pool closes its reading connections last, and these cannot bring what the log holds into the file (GRDB's issue
      // 739): only the last of a file's connections does.
      let queue = try DatabaseQueue(path: path, configuration: Archive.configuration)
      try queue.read { try $0.execute(sql: "SELECT 1 FROM sqlite_schema") }
      try queue.close()
    }
  }

  func read<Value>(_ work: (Database) throws -> Value) throws(ArchiveError) -> Value {
    try ArchiveError.catching { try reader.read(work) }
  }

  /// The same, with tables of the connection's own, in memory or in a temporary file.
  func readWithTemporaryTables<Value>(_ work: (Database) throws -> Value) throws(ArchiveError) -> Value {
    try ArchiveError.catching { try reader.unsafeRead(work) }
  }

  /// Does some work on a connection that can write, if this process can write the file; else nil.
  func writeIfPossible<Value>(_ work: (Database) throws -> Value) throws(ArchiveError) -> Value? {
    try ArchiveError.catching {
      guard let path else { return try writer?.writeWithoutTransaction(work) }
      guard !ArchiveFile.isImmutable(path), ArchiveFile.isWritable(path) else { return nil }
      let queue = try DatabaseQueue(path: path, configuration: Archive.configuration)
      let value = try queue.writeWithoutTransaction(work)
      try queue.close()
      return value
    }
  }

  /// Does some work in one transaction.
  func write<Value>(_ work: (Database) throws -> Value) throws(ArchiveError) -> Value {
    guard let writer else { throw .readOnly }
    return try ArchiveError.catching {
      try writer.writeWithoutTransaction { db in
        var value: Value?
        try db.inTransaction(.immediate) {
          value = try work(db)
          return .commit
        }
        return value!
      }
    }
  }
}
