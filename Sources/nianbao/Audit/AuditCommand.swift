import ArgumentParser
import Claims
import Cleaning
import Extraction
import Foundation
import Lexicon

/// `nianbao audit`.
struct Audit: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks whether the figures of a report fit each other.",
    discussion: """
      Checks what a report says twice and what follows from what it says: rows and columns of tables that must add up, \
      formulas that a table prints, a quantity that stands in a sentence and in a table or in two sentences, parts that make \
      up a whole, shares that make up 100, a share beside part and whole, a change beside the levels printed with it. Sums are \
      exact: a printed number stands for all values that its digits and words such as 约 leave open, so that roundings agree.

      What fails comes first, the furthest apart before the rest, with the sentences and cells on both sides; what holds is \
      counted. Where it cannot be told whether two figures must fit, it is said to be so and is no failure.

      EXAMPLES
        nianbao audit page.html                     one report
        nianbao audit --all page.html               also what holds
        nianbao audit reports/ --format csv --bom --output audit.csv
                                                    many, a row a check, for Excel
        nianbao audit records.jsonl                 what nianbao extract wrote
        nianbao audit --database nianbao.sqlite 697702fe5560
                                                    out of an archive, with corrections
        nianbao audit --exit-code page.html && …    in a script

      Pages, texts, directories and parts of one page are taken as nianbao extract takes them. With --format json each report \
      is an object on a line, which keeps to Schemas/audit.schema.json.

      EXIT CODES (other documents are still done)
         0  done, whatever was found
         1  with --exit-code: something does not fit
        64  wrong usage
        65  a document gave no report, records are damaged, or the archive is
        66  a file or a report is missing
        74  the output cannot be written
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  @Argument(
    help: "Pages, plain texts, records (.jsonl) or directories; - is standard input. With --database, ids of reports.")
  var paths: [String] = []

  @Option(help: ArgumentHelp("Audit reports of this archive.", valueName: "file"))
  var database: String?

  @Option(help: "How to write what was found.")
  var format = Format.text

  @Option(help: ArgumentHelp("Write to a file, which is there only when it is complete.", valueName: "file"))
  var output: String?

  @Flag(help: "Show also what holds and what cannot be told.")
  var all = false

  @Flag(help: "End with 1 where something does not fit.")
  var exitCode = false

  @Flag(help: "Begin CSV with a byte order mark, which Excel wants.")
  var bom = false

  @Option(help: "The charset that came with the pages (HTTP); the bytes may overrule it.")
  var charset: String?

  @Option(help: "Refuse larger files.")
  var maxBytes = Cleaner.defaultMaximumBytes

  @Option(help: "A folder with a lexicon, instead of the built-in one.")
  var lexicon: String?

  func validate() throws {
    if bom, format != .csv { throw ValidationError("--bom is for --format csv.") }
    guard maxBytes > 0 else { throw ValidationError("--max-bytes must be positive.") }
    if database == nil {
      guard !paths.isEmpty else {
        throw ValidationError(
          "Name a page, records, a directory or - for standard input, or an archive with --database.")
      }
      guard paths.count(where: { $0 == "-" }) < 2 else { throw ValidationError("- can be given once.") }
    }
  }

  func run() throws {
    // A closed pipe, and a file that grows over the limit set for this process, are to be errors of the write.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    let lexicon = try Lexicon.chosen(by: lexicon)
    var run = AuditRun(
      output: try Output.opened(file: output), rendering: rendering,
      isSeen: output == nil && Terminal.width(STDOUT_FILENO) != nil)
    if let database {
      var option = DatabaseOption()
      option.database = database
      try run.over(option, ids: paths)
    } else {
      let extractor = Extractor(cleaner: Cleaner(maximumBytes: maxBytes), reader: ClaimReader(lexicon: lexicon))
      try run.over(paths, AuditReader(extractor: extractor, lexicon: lexicon, charset: charset))
    }
    if exitCode, run.failing > 0 { throw ExitCode(1) }
  }

  private var rendering: AuditRendering {
    switch format {
    case .json: .objects
    case .csv: .rows(hasMark: bom)
    case .text: .reading(output == nil ? .standardOutput : ClaimText.Style(isColored: false, width: nil), showsAll: all)
    }
  }
}
