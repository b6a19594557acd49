import ArgumentParser
import Cleaning
import Extraction
import Foundation
import ReportModel

struct Clean: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Takes a report out of its portal page.",
    discussion: """
      Writes the report itself: its body paragraph by paragraph and, in the markdown and json formats, its title, \
      publisher, time, site, region, sections, tables and attachments. The portal's furniture is left out.

      EXAMPLES
        nianbao clean page.html                     the body, a line a paragraph
        nianbao clean --format markdown page.html   for reading, with headings
        nianbao clean --format json reports/        a record a line, for programs
        curl -s URL | nianbao clean --uri URL -     from standard input
        nianbao clean --manifest pages.tsv          pages with their addresses

      A directory is walked for .html, .htm, .shtml and .txt files. Parts of one page (t1.html, t1_1.html, t1_2.html) \
      that are given together are joined in order. A manifest has a line a file: its path, its address, when it was fetched \
      and an id that is echoed, separated by tabs; paths count from the manifest's folder.

      With --format frames the program stays alive: it reads a length in bytes on a line, then that many bytes of a \
      page, and answers with a length and the body's UTF-8, until its input ends.

      EXIT CODES (other files are still done)
         0  every file gave a report
        64  wrong usage
        65  a file gave none: not HTML, empty, no text, unknown encoding
        66  a file is missing or cannot be read
        74  the output cannot be written
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json, frames
  }

  @Argument(help: "Pages, plain texts or directories; - is standard input.")
  var paths: [String] = []

  @Option(help: "How to write the report.")
  var format = Format.text

  @Option(help: "The page's address, for a single page.")
  var uri: String?

  @Option(help: "The charset that came with the page (HTTP); the bytes may overrule it.")
  var charset: String?

  @Option(help: "A file that lists pages: path, address, time of retrieval, id a line, separated by tabs.")
  var manifest: String?

  @Option(help: "Refuse larger files.")
  var maxBytes = Cleaner.defaultMaximumBytes

  @Flag(name: .shortAndLong, help: "Say on standard error what was odd about each file.")
  var verbose = false

  func validate() throws {
    guard maxBytes > 0 else { throw ValidationError("--max-bytes must be positive.") }
    if format == .frames {
      guard paths.isEmpty, manifest == nil else { throw ValidationError("--format frames reads standard input only.") }
      return
    }
    try InputListing.validate(paths: paths, manifest: manifest, uri: uri)
  }

  func run() throws {
    let cleaner = Cleaner(maximumBytes: maxBytes)
    if format == .frames {
      var frames = Frames(cleaner: cleaner)
      return try frames.run()
    }
    var failure = Failure()
    let listing = InputListing(paths: paths, manifest: manifest, uri: uri) { failure.tell($0) }
    let groups = PartGrouping.groups(of: listing.inputs)
    var output = ReportOutput(format: format, headsEach: groups.count > 1)
    for group in groups {
      var parts: [(report: Report, raw: [UInt8])] = []
      for input in group {
        do {
          let bytes = try input.read(limit: cleaner.maximumBytes)
          let report = try cleaner.report(
            of: Cleaner.Input(
              bytes: bytes, uri: input.uri, path: input.path, charset: charset, retrievedAt: input.retrievedAt))
          parts.append((report, bytes))
        } catch let error as CleaningError {
          failure.tell(InputFailure(name: input.name, reason: .document(.cleaning(error))))
        } catch let error as InputFailure {
          failure.tell(error)
        }
      }
      guard !parts.isEmpty else { continue }
      let report = Report.joining(parts.map(\.report))
      try output.write(report, raw: parts.flatMap(\.raw), input: group[0])
      if verbose { report.findings.forEach { failure.note(group[0].name, $0) } }
      if report.text.isEmpty {
        let reason = report.findings.first { Extractor.saysWhy.contains($0.category) }
        failure.tell(InputFailure(name: group[0].name, reason: .document(.withoutText(reason))))
      }
    }
    if let code = failure.exitCode { throw code }
  }
}
