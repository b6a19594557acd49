import Archive
import ArgumentParser
import Foundation

/// Which archive a command works on.
struct DatabaseOption: ParsableArguments {
  @Option(help: ArgumentHelp("The archive.", valueName: "file"))
  var database = "nianbao.sqlite"

  /// Opens it.
  ///
  /// - Throws: the exit code, when it has been said why it cannot be opened.
  func open(for access: Archive.Access) throws -> Archive {
    // A file that grows over the limit set for this process is an error of the write, not the program's death.
    if access == .writing { signal(SIGXFSZ, SIG_IGN) }
    return try telling { try Archive(path: database, for: access) }
  }

  /// Closes it.
  ///
  /// - Throws: the exit code, when it has been said why it cannot be closed.
  func close(_ archive: Archive) throws {
    try telling { try archive.close() }
  }

  /// Does some work on it and says what goes wrong.
  func telling<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let error as ArchiveError {
      throw ArchiveWords.exit(for: error, of: database)
    }
  }
}
