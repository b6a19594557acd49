import ArgumentParser
import Foundation
import Lexicon

extension Lexicon {
  /// The lexicon of a folder, or without one the built-in.
  ///
  /// - Throws: the exit code, when a file of the folder cannot be used; that is told.
  static func chosen(by folder: String?) throws -> Lexicon {
    guard let folder else { return .standard }
    do {
      return try Lexicon(folder: URL(fileURLWithPath: folder, isDirectory: true))
    } catch let error as LexiconError {
      var failure = Failure()
      failure.tell(error, in: folder)
      throw failure.exitCode ?? ExitCode(65)
    }
  }
}
