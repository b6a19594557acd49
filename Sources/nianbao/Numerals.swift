import ArgumentParser
import Foundation
import Lexicon
import Quantities
import Records

struct Numerals: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Finds the numerals of lines of text, with value, unit and use.",
    discussion: """
      Reads lines and answers each with one JSON object: its numerals in order, the quantities with value, unit and \
      qualifier, the others with the reason why they are none; and the numeral characters inside ordinary words.

      EXAMPLES
        nianbao numerals report.txt                    a JSON object a line
        nianbao clean page.html | nianbao numerals     the numerals of a page
        nianbao numerals --format text report.txt      for reading
        nianbao numerals --explain '近1.2万辆'         how a text is read, rule by rule

      EXIT CODES
         0  all lines are answered
        64  wrong usage
        65  a lexicon file is invalid
        66  a file is missing or cannot be read
        74  the output cannot be written
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, text
  }

  @Argument(help: "Files of plain text; - or none is standard input.")
  var paths: [String] = []

  @Option(help: "How to write the numerals.")
  var format = Format.json

  @Option(help: "Tell how this text is read, and read nothing else.")
  var explain: String?

  @Option(
    help: "A folder with units.jsonl, nouns.jsonl, expressions.jsonl and words.jsonl, instead of the built-in lexicon.")
  var lexicon: String?

  func validate() throws {
    if explain != nil, !paths.isEmpty { throw ValidationError("--explain reads its text only; give no files with it.") }
  }

  func run() throws {
    let recognizer = try NumeralRecognizer(lexicon: Lexicon.chosen(by: lexicon))
    if let explain {
      return try StandardOutput.write(words: Explanation(recognizer, explain).text)
    }
    var failure = Failure()
    for path in paths.isEmpty ? ["-"] : paths {
      do {
        var lines = try LineReader(path: path)
        while let batch = try lines.next() {
          var output: [UInt8] = []
          for line in batch {
            let recognition = recognizer.recognize(line)
            switch format {
            case .json: output += NumeralsRecord(recognition, of: line).json()
            case .text: output += Columns.shownLines(NumeralTable(recognition, of: line).text).utf8
            }
            if format == .json { output.append(0x0A) }
          }
          try StandardOutput.write(output)
        }
      } catch let error as InputFailure {
        failure.tell(error)
      }
    }
    if let code = failure.exitCode { throw code }
  }
}
