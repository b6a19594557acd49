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

  /// Opens an archive.
  ///
  /// - Throws: `ArchiveError`; nothing has been changed then.
  public init(path: String, for access: Access) throws(ArchiveError) {
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
      return Archive(writer: queue, reader: queue)
    }
  }

  private init(writer: (any DatabaseWriter)?, reader: any DatabaseReader) {
    self.writer = writer
    self.reader = reader
  }

  private init(writing path: String) throws {
    // A file of someone else's is to stay as it is: the pool would turn it into one with a write-ahead log.
    if FileManager.default.fileExists(atPath: path), !ArchiveFile.isEmpty(path) {
      let queue = try DatabaseQueue(path: path, configuration: Archive.readingConfiguration)
      try queue.read { try Archive.checkOwner($0) }
      try queue.close()
    }
    let pool = try DatabasePool(path: path, configuration: Archive.configuration)
    try ArchiveMigrations.migrator.migrate(pool)
    self.init(writer: pool, reader: pool)
  }

  private init(reading path: String) throws {
    let queue = try DatabaseQueue(
      path: ArchiveFile.isImmutable(path) ? ArchiveFile.immutableAddress(of: path) : path,
      configuration: Archive.readingConfiguration)
    try queue.read { db in
      try Archive.checkOwner(db)
      guard try ArchiveMigrations.migrator.hasCompletedMigrations(db) else { throw ArchiveError.olderSchema }
    }
    self.init(writer: nil, reader: queue)
  }

  private static func checkOwner(_ db: Database) throws {
    guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == ArchiveSchema.applicationID else {
      throw ArchiveError.foreign
    }
    guard try !ArchiveMigrations.migrator.hasBeenSuperseded(db) else { throw ArchiveError.newerSchema }
  }

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

  /// Closes it; what is written stands in the one file then, unless another process has it open.
  public func close() throws(ArchiveError) {
    try ArchiveError.catching { try reader.close() }
  }

  func read<Value>(_ work: (Database) throws -> Value) throws(ArchiveError) -> Value {
    try ArchiveError.catching { try reader.read(work) }
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
