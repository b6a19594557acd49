import ArgumentParser
import Foundation
import Lexicon

extension Lexicon {
  /// The lexicon that `--lexicon` names, or the built-in one. What is wrong with it is said on standard error.
  ///
  /// - Throws: the exit code.
  static func load(folder: String?) throws -> Lexicon {
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
