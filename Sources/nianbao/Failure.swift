import ArgumentParser
import Cleaning
import Foundation
import Lexicon
import ReportModel

/// A file that gave no report.
struct InputFailure: Error {
  enum Reason {
    case missing
    case unreadable
    case noPages
    /// A directory where a file of text is wanted.
    case directory
    /// A page where plain text, or records, are wanted.
    case page(LineReader.Content)
    case frame
    case cleaning(CleaningError)
    /// There is a page and nothing to read in it.
    case withoutText(Finding?)
  }

  var name: String
  var reason: Reason
}

/// Words what went wrong, one line a file on standard error, and remembers the exit code. All wording is here, but for that
/// of faults in records, which is in `RecordFaultWords`.
struct Failure {
  /// sysexits: 65 for bad data, 66 for a missing input; the first failure's counts.
  private(set) var exitCode: ExitCode?

  mutating func tell(_ failure: InputFailure) {
    let code: Int32
    let words: String
    switch failure.reason {
    case .missing: (code, words) = (66, "no such file")
    case .unreadable: (code, words) = (66, "cannot be read; check its permissions")
    case .noPages: (code, words) = (66, "the directory holds no .html, .htm, .shtml or .txt file")
    case .directory: (code, words) = (66, "is a directory; name its text files")
    case .page(.text):
      (code, words) = (65, "is a page, not plain text; use: nianbao clean \(failure.name) | nianbao numerals")
    case .page(.records): (code, words) = (65, "is a page, not a file of records")
    case .frame: (code, words) = (65, "is no frame: a length in bytes on a line, then that many bytes")
    case .cleaning(let error): (code, words) = Failure.words(for: error)
    case .withoutText(let finding): (code, words) = (65, finding?.message ?? "the page has no text")
    }
    exitCode = exitCode ?? ExitCode(code)
    StandardError.write("nianbao: \(failure.name): \(words)")
  }

  /// A lexicon file that cannot be used.
  mutating func tell(_ error: LexiconError, in folder: String) {
    exitCode = exitCode ?? ExitCode(error.reason == .missing ? 66 : 65)
    let words =
      switch error.reason {
      case .missing: "no such file; a lexicon's folder holds \(Lexicon.fileNames.joined(separator: ", "))"
      case .malformed(let what): "no entry: \(what); each line is one JSON object"
      case .emptyForm: "an entry needs a form that is not empty"
      case .duplicate(let form): "\(form) is there already; give each form once"
      case .factor(let factor): "\(factor) is no decimal and no fraction of two"
      case .withoutNumeral: "an expression needs a numeral character"
      case .unsorted: "the lines must be sorted by their first form"
      }
    let place = error.line > 0 ? ":\(error.line)" : ""
    StandardError.write("nianbao: \(folder)/\(error.file)\(place): \(words)")
  }

  /// Remembers the code of what has been told elsewhere.
  mutating func note(exitCode code: Int32) {
    exitCode = exitCode ?? ExitCode(code)
  }

  /// Says what was odd about a file that gave a report all the same.
  func note(_ name: String, _ finding: Finding) {
    StandardError.write("nianbao: \(name): note: \(finding.category.rawValue): \(finding.message)")
  }

  private static func words(for error: CleaningError) -> (Int32, String) {
    switch error {
    case .tooLarge(_, let limit):
      (65, "larger than the limit of \(limit) bytes; raise it with --max-bytes")
    case .empty: (65, "the file is empty")
    case .notHTML(let kind): (65, "is no page but a file of kind \(kind); give the HTML page or its text")
    case .encodingUnknown: (65, "its encoding cannot be told; name it with --charset")
    case .charsetUnknown(let name): (64, "there is no charset \(name); try GB18030 or UTF-8")
    case .bodyEmpty: (65, "the page has no text")
    case .outOfMemory: (65, "not enough memory for this page")
    }
  }
}
