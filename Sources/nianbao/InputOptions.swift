import ArgumentParser
import Cleaning
import Foundation

/// Which documents a command reads, and how: the same for all that extract.
struct InputOptions: ParsableArguments {
  @Argument(help: "Pages, plain texts or directories; - is standard input.")
  var paths: [String] = []

  @Option(help: "A file that lists pages: path, address, time of retrieval, id a line, separated by tabs.")
  var manifest: String?

  @Option(help: "The page's address, for a single page.")
  var uri: String?

  @Option(help: "The charset that came with the page (HTTP); the bytes may overrule it.")
  var charset: String?

  @Option(help: "Refuse larger files.")
  var maxBytes = Cleaner.defaultMaximumBytes

  @Option(help: "How many documents to work on at a time; as many as there are cores, if not given.")
  var jobs: Int?

  @Option(
    help: "A folder with units.jsonl, nouns.jsonl, expressions.jsonl and words.jsonl, instead of the built-in lexicon.")
  var lexicon: String?

  @Flag(name: .customLong("stdin-jsonl"), help: "Read pages as JSON Lines from standard input.")
  var stdinJSONL = false

  func validate() throws {
    guard maxBytes > 0 else { throw ValidationError("--max-bytes must be positive.") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be positive.") }
  }

  /// Whether no file is named.
  var namesNone: Bool { paths.isEmpty && manifest == nil }

  /// Whether the arguments that name files fit together; what does not is wrong usage.
  func validateFiles() throws { try InputListing.validate(paths: paths, manifest: manifest, uri: uri) }

  func listing(failed: (InputFailure) -> Void) -> InputListing {
    InputListing(paths: paths, manifest: manifest, uri: uri, failed: failed)
  }
}
