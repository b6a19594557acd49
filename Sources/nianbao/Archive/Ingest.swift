import Archive
import ArgumentParser
import Claims
import Cleaning
import Extraction
import Foundation
import Lexicon

struct Ingest: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Takes reports into an archive.",
    discussion: """
      Reads pages and plain texts, as nianbao extract does, and keeps them with all their records in one SQLite file. Says \
      what became of each: new, the same text as a report that is there, a newer version of one (the old one is kept), \
      unchanged, or failed, with the reason.

      A document is recognised by its bytes: taking the same files in again costs little and changes nothing. The command \
      can be stopped at any moment, killed even, and run again; several may work on one archive at once.

      EXAMPLES
        nianbao ingest reports/                      all pages of a folder, into nianbao.sqlite
        nianbao ingest --database city.sqlite page.html
        nianbao ingest --manifest pages.tsv          pages with the addresses they are from
        nianbao ingest --again                       what an older version of this program has read, read anew
        nianbao ingest --again reports/              the same, these reports only
        crawler | nianbao ingest --stdin-jsonl       pages as JSON Lines: see nianbao extract --help

      It reads what was downloaded. An address on the web is not fetched: download the page, and name its address with \
      --uri or in a manifest.

      A report is a newer version of another when it states the same region, year and kind and was found later at the same \
      address or path; where it does not say what it is, it must have the same title, or on the web the same publisher. The \
      time is that of retrieval, ISO 8601, which a manifest or a line of JSON states, the latest of several: a page that was \
      put back stands again. A time without a zone is China's. Where none is stated it is the time of the first ingestion: \
      to take a file in again makes it no newer.

      EXIT CODES (other documents are still taken in)
         0  every document is in the archive
        64  wrong usage
        65  a document gave no report: not HTML, empty, no text, unknown encoding, its archived bytes damaged;
            or the archive is none, damaged, or of a newer version
        66  a file is missing or cannot be read
        70  a record breaks its schema, or the archive refuses a row: a fault of the program
        73  the archive cannot be made or written here
        74  the disk is full
        75  another program kept the archive busy for a minute
       130  interrupted (129 and 143 for the signals HUP and TERM)
      """)

  @OptionGroup var database: DatabaseOption

  @OptionGroup var input: InputOptions

  @Flag(help: "Read documents anew that are there already; without paths, all that another version has read.")
  var again = false

  @Flag(name: .customLong("no-raw"), help: "Keep the files' paths and digests, not their bytes.")
  var noRaw = false

  @Option(help: ArgumentHelp("Also write what became of each document, as JSON Lines.", valueName: "file"))
  var report: String?

  @Option(help: "How to say what became of the documents.")
  var format = TableFormat.text

  @Flag(name: .shortAndLong, help: "Name also the documents of large runs that went as one expects.")
  var verbose = false

  func validate() throws {
    if let address = input.paths.first(where: { InputFile.isAddress($0) }) {
      throw ValidationError(
        "\(address) is an address: nothing is fetched from the web. Download the page and give its file, with --uri \(address)."
      )
    }
    if noRaw, input.stdinJSONL || input.paths.contains("-") {
      throw ValidationError("--no-raw keeps the paths of files, and standard input has none: leave it out.")
    }
    if input.stdinJSONL {
      guard input.namesNone, input.uri == nil else {
        throw ValidationError("--stdin-jsonl reads standard input only.")
      }
      return
    }
    if again, input.namesNone {
      if input.uri != nil { throw ValidationError("--uri is for a single page.") }
      return
    }
    try input.validateFiles()
  }

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    var missing: [InputFailure] = []
    let listing = input.listing { missing.append($0) }
    let lexicon = try Lexicon.chosen(by: input.lexicon)
    let output = try IngestionOutput(format: format, report: report, isVerbose: verbose)
    var run: IngestionRun
    do {
      let worker = IngestionWorker(
        archive: try database.open(for: .writing), lexicon: lexicon, limit: input.maxBytes, charset: input.charset,
        again: again,
        keepsRaw: !noRaw)
      run = try IngestionRun(
        worker: worker, database: database, output: output,
        jobs: input.jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    } catch {
      output.abandon()
      throw error
    }
    if input.stdinJSONL {
      try run.overLines()
    } else if input.namesNone {
      try run.overArchive()
    } else {
      try run.over(listing, without: missing)
    }
  }
}

/// How tables are written.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  /// Aligned, for people.
  case text
  /// A JSON object a line.
  case json
}
