import ArgumentParser
import Cleaning
import Foundation
import Lexicon
import Quantities
import Records

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks that records say what their reports say.",
    discussion: """
      Reads records, as nianbao extract writes them, and checks what the schemas cannot say:

        schema     each record is valid against its schema
        order      records stand in order, refer to what is there, and are all there
        sentences  sentences are slices of the text and hold all of it outside tables
        slices     quantities, numbers and sources are slices of what they stand in
        coverage   every numeral is in a claim's quantity or in an exclusion
        values     a number's words give its value
        source     digests are right; with --source, the raw bytes give each number back

      With --database it checks an archive instead, all that is in it: its records as above, with its raw bytes, and

        database   SQLite finds the file sound, and its tables are the program's
        rows       the tables say what the records say
        raw        archived files are the bytes that were read
        reports    the right document stands for each report, and replaced reports name their successor
        search     the search finds each text by its words, and nothing else
        verdicts   verdicts quote what stands at their place

      EXAMPLES
        nianbao verify records.jsonl                      the records alone
        nianbao verify --source pages/ records.jsonl      beside the pages they were made from
        nianbao verify --format json records.jsonl        one JSON object for each fault
        nianbao verify --database nianbao.sqlite          an archive

      EXIT CODES
         0  the records, or the archive, keep all promises
         1  they do not
        64  wrong usage
        65  a lexicon file is invalid, or the archive is none or of another version
        66  a file is missing or cannot be read
        74  the output cannot be written
      """)

  @Argument(help: "Files of records; - is standard input.")
  var paths: [String] = []

  @Option(help: ArgumentHelp("Check this archive instead of files of records.", valueName: "file"))
  var database: String?

  @Option(help: "The raw page, or a directory of raw pages, that the records were made from.")
  var source: String?

  @Option(help: "How to write what was found.")
  var format = FaultFormat.text

  @Option(help: "The folder with the lexicon that the records were made with, instead of the built-in one.")
  var lexicon: String?

  func validate() throws {
    guard database != nil else {
      if paths.isEmpty {
        throw ValidationError("Name a file of records, - for standard input, or an archive with --database.")
      }
      return
    }
    guard paths.isEmpty, source == nil else {
      throw ValidationError("--database checks an archive; give files of records and --source without it.")
    }
  }

  func run() throws {
    let lexicon = try Lexicon.chosen(by: lexicon)
    if let database {
      var option = DatabaseOption()
      option.database = database
      let isSound = try ArchiveVerify(database: option, lexicon: lexicon, format: format).run()
      if !isSound { throw ExitCode(1) }
      return
    }
    try checkFiles(NumeralRecognizer(lexicon: lexicon))
  }

  private func checkFiles(_ recognizer: NumeralRecognizer) throws {
    var failure = Failure()
    let folder = source.map { source in SourceFolder(source) { failure.tell($0) } }
    if let code = failure.exitCode { throw code }
    for path in paths {
      // A closed pipe is told once the file is read.
      var written: Result<Void, any Error> = .success(())
      let verifier = RecordVerifier(recognizer: recognizer, sources: folder) { fault in
        written = written.flatMap { Result { try StandardOutput.write(output(fault, in: path)) } }
      }
      do {
        try RecordLines.read(path) { line, number in
          verifier.add(line, line: number)
          try written.get()
        }
        verifier.finish()
        try written.get()
      } catch let error as InputFailure {
        failure.tell(error)
        continue
      }
      if format == .text {
        try StandardOutput.write(words: RecordFaultWords.summary(verifier.summary, in: path) + "\n")
      }
      if verifier.summary.faults > 0 { failure.note(exitCode: 1) }
    }
    if let code = failure.exitCode { throw code }
  }

  private func output(_ fault: VerificationFault, in path: String) -> [UInt8] {
    let words = RecordFaultWords.words(for: fault.reason)
    guard format == .json else {
      return Array((Columns.shown("\(path):\(fault.line): \(fault.invariant.rawValue): \(words)") + "\n").utf8)
    }
    var writer = JSONWriter()
    writer.object {
      $0.member("file", path)
      $0.member("line", fault.line)
      $0.member("invariant", fault.invariant.rawValue)
      $0.member("message", words)
    }
    return writer.bytes + [0x0A]
  }
}
