import ArgumentParser
import Claims
import Cleaning
import Extraction
import Foundation
import Lexicon

struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Takes every number of a report as a claim, with what it is about.",
    discussion: """
      Writes for each report its document, sentences, claims and exclusions as JSON Lines, each line valid against its \
      schema; or its claims as a table, or for reading. Documents are worked on in parallel and written in the order in \
      which they are given.

      EXAMPLES
        nianbao extract reports/ > claims.jsonl      a record a line, for programs
        nianbao extract --format text page.html      in their sentences, for reading
        nianbao extract --format csv --bom --output claims.csv reports/
                                                     a row a claim, for Excel
        nianbao extract --manifest pages.tsv         pages with their addresses
        nianbao extract --explain '财政收入18.7亿元'  how a text is read, rule by rule
        nianbao extract --stdin-jsonl                in a pipe: pages in, records out

      Files, directories, parts of one page and manifests are taken as nianbao clean takes them. A document that cannot \
      be read gives a line on standard error and an error record; the others are still done.

      With --output the results are written aside and moved into place when they are complete, the error records of \
      documents that cannot be read among them. When the work cannot be ended or is interrupted, FILE stays as it was. \
      Standard output keeps what was written to it, always whole documents.

      The first interrupt (Ctrl-C) ends the work after the documents that are under way, the second at once.

      With --stdin-jsonl each line of standard input is a JSON object: {"id", "uri", "retrievedAt", "charset"} and one of \
      "html" (the page as text), "base64" (its raw bytes) and "text" (plain text, one paragraph a line). Its records go \
      out as soon as they are there, in the lines' order, with the id as their input; a line that cannot be used gives an \
      error record. Blank lines are passed over. Nothing is said on standard error but with --verbose, and the exit code \
      is 0 when the input has ended; where it cannot be read to its end, that is said, and the code is 66.

      EXIT CODES (other documents are still done)
         0  every document gave its records
        64  wrong usage
        65  a document gave none: not HTML, empty, no text, unknown encoding;
            or a lexicon file is invalid
        66  a file is missing or cannot be read
        70  a record breaks its schema, which is a fault of the program
        74  the output cannot be written
       130  interrupted (129 and 143 for the signals HUP and TERM)
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl, csv, text
  }

  enum Color: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  @OptionGroup var input: InputOptions

  @Option(help: "How to write the claims.")
  var format = Format.jsonl

  @Option(help: ArgumentHelp("Write to a file, which is there only when it is complete.", valueName: "file"))
  var output: String?

  @Option(help: "Tell how this text is read, and read nothing else.")
  var explain: String?

  @Option(help: "Whether the text format is in colour: auto is when it goes to a terminal.")
  var color = Color.auto

  @Flag(help: "Begin CSV with a byte order mark, which Excel wants.")
  var bom = false

  @Flag(name: .shortAndLong, help: "Say on standard error what was odd about each document.")
  var verbose = false

  func validate() throws {
    if bom, format != .csv { throw ValidationError("--bom is for --format csv.") }
    if explain != nil {
      guard input.namesNone, !input.stdinJSONL else {
        throw ValidationError("--explain reads its text only; give no files with it.")
      }
      return
    }
    if input.stdinJSONL {
      guard input.namesNone, input.uri == nil, format == .jsonl else {
        throw ValidationError("--stdin-jsonl reads standard input only and writes --format jsonl.")
      }
      return
    }
    try input.validateFiles()
  }

  func run() throws {
    let lexicon = try Lexicon.chosen(by: input.lexicon)
    let reader = ClaimReader(lexicon: lexicon)
    if let explain {
      return try StandardOutput.write(words: ClaimExplanation(reader, explain).text)
    }
    // A closed pipe is to be an error of the write, not the program's death.
    signal(SIGPIPE, SIG_IGN)
    // So is a file that grows over the limit set for this process.
    signal(SIGXFSZ, SIG_IGN)
    var failure = Failure()
    let listing = input.stdinJSONL ? nil : input.listing { failure.tell($0) }
    let extractor = Extractor(cleaner: Cleaner(maximumBytes: input.maxBytes), reader: reader)
    var run = ExtractionRun(
      extractor: extractor, rendering: rendering(lexicon), charset: input.charset, jobs: input.jobs,
      output: try Output.opened(file: output),
      saysOddities: verbose, failure: failure)
    if let listing { try run.over(listing) } else { try run.overLines() }
  }

  private func rendering(_ lexicon: Lexicon) -> Rendering {
    switch format {
    case .jsonl: return .records(lexicon)
    case .csv: return .rows(hasMark: bom)
    case .text:
      let isSeen = output == nil
      let isColored =
        switch color {
        case .always: true
        case .never: false
        case .auto:
          isSeen && Terminal.isCapable(STDOUT_FILENO) && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
        }
      return .reading(ClaimText.Style(isColored: isColored, width: isSeen ? Terminal.width(STDOUT_FILENO) : nil))
    }
  }
}
