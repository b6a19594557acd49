import ArgumentParser
import Records

struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks records against their schemas.",
    discussion: """
      Reads records, one JSON object a line, and checks each against the schema of its type: document, sentence, claim, \
      exclusion, end or error. Names each record that is invalid with its line, the place in it and the rule it breaks, \
      and counts the valid ones.

      EXAMPLES
        nianbao validate records.jsonl                   for reading
        nianbao validate --format json records.jsonl     one JSON object for each invalid record
        gzip -dc records.jsonl.gz | nianbao validate -   from standard input

      What the schemas cannot say, that places and sums are right, nianbao verify checks.

      EXIT CODES
         0  all records are valid
        64  wrong usage
        65  a record is invalid, or a line is none
        66  a file is missing or cannot be read
        74  the output cannot be written
      """)

  @Argument(help: "Files of records; - is standard input.")
  var paths: [String]

  @Option(help: "How to write what was found.")
  var format = FaultFormat.text

  func run() throws {
    var failure = Failure()
    let validator = RecordValidator()
    for path in paths {
      var counts: [RecordType: Int] = [:]
      var invalid = 0
      do {
        try RecordLines.read(path) { line, number in
          switch validator.check(line) {
          case .valid(let type): counts[type, default: 0] += 1
          case .invalid(let violation):
            invalid += 1
            try StandardOutput.write(output(violation, in: path, line: number))
          }
        }
      } catch let error as InputFailure {
        failure.tell(error)
        continue
      }
      if format == .text {
        try StandardOutput.write(words: RecordFaultWords.summary(counts, invalid: invalid, in: path) + "\n")
      }
      if invalid > 0 { failure.note(exitCode: 65) }
    }
    if let code = failure.exitCode { throw code }
  }

  private func output(_ violation: SchemaViolation, in path: String, line: Int) -> [UInt8] {
    let words = RecordFaultWords.words(for: violation)
    guard format == .json else { return Array((Columns.shown("\(path):\(line): \(words)") + "\n").utf8) }
    var writer = JSONWriter()
    writer.object {
      $0.member("file", path)
      $0.member("line", line)
      $0.member("type", violation.type.isEmpty ? nil : violation.type)
      $0.member("pointer", violation.pointer)
      $0.member("rule", violation.rule)
      $0.member("message", words)
    }
    return writer.bytes + [0x0A]
  }
}

/// How faults in records are written.
enum FaultFormat: String, ExpressibleByArgument, CaseIterable {
  /// A line each, and a summary.
  case text
  /// A JSON object each.
  case json
}

/// The lines of a file of records.
enum RecordLines {
  /// - Parameter body: told of each line, without its end, and its number from 1.
  /// - Throws: `InputFailure`, and what `body` throws.
  static func read(_ path: String, _ body: (ArraySlice<UInt8>, Int) throws -> Void) throws {
    var reader = try LineReader(path: path, content: .records)
    var number = 0
    while let batch = try reader.nextBytes() {
      for line in batch {
        number += 1
        try body(line, number)
      }
    }
  }
}
