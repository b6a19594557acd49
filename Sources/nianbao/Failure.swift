import ArgumentParser
import Cleaning
import Extraction
import Foundation
import Lexicon
import ReportModel

/// A file that gave no report.
struct InputFailure: Error {
  enum Reason {
    case document(DocumentError)
    case noPages
    /// An address on the web where a file is wanted.
    case address
    /// A directory where a file of text is wanted.
    case directory
    /// A page where plain text, or records, are wanted.
    case page(LineReader.Content)
    case frame
  }

  var name: String
  var reason: Reason

  /// For programs.
  var code: String {
    switch reason {
    case .document(let error): error.code
    case .noPages: "noPages"
    case .address: "address"
    case .directory: "directory"
    case .page: "page"
    case .frame: "frame"
    }
  }
}

/// Words what went wrong, one line a file on standard error, and remembers the exit code. All wording is here, but for that
/// of faults in records, which is in `RecordFaultWords`.
struct Failure {
  /// sysexits: 65 for bad data, 66 for a missing input; the first failure's counts.
  private(set) var exitCode: ExitCode?

  mutating func tell(_ failure: InputFailure) {
    note(failure)
    StandardError.write("nianbao: \(failure.name): \(Failure.words(for: failure))")
  }

  /// Remembers the code of what is told elsewhere.
  mutating func note(_ failure: InputFailure) {
    let code: Int32 =
      switch failure.reason {
      case .document(let error): Failure.code(for: error)
      case .noPages, .address, .directory: 66
      case .page, .frame: 65
      }
    note(exitCode: code)
  }

  static func words(for failure: InputFailure) -> String {
    switch failure.reason {
    case .document(let error): words(for: error)
    case .noPages: "the directory holds no .html, .htm, .shtml or .txt file"
    case .address:
      "is an address: nothing is fetched from the web. Download the page and give its file; its address goes into --uri or "
        + "a manifest's second column"
    case .directory: "is a directory; name its text files"
    case .page(.text): "is a page, not plain text; use: nianbao clean \(failure.name) | nianbao numerals"
    case .page(.records): "is a page, not a file of records"
    case .frame: "is no frame: a length in bytes on a line, then that many bytes"
    }
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

  /// Records that break their schema: sysexits' 70, a fault of the program.
  mutating func tell(invalidRecords count: Int, of name: String) {
    exitCode = exitCode ?? ExitCode(70)
    StandardError.write("nianbao: \(name): \(count) records break their schema and are not written; please report this")
  }

  /// Remembers the code of what has been told elsewhere.
  mutating func note(exitCode code: Int32) {
    exitCode = exitCode ?? ExitCode(code)
  }

  /// Says what was odd about a file that gave a report all the same.
  func note(_ name: String, _ finding: Finding) {
    StandardError.write("nianbao: \(name): note: \(finding.category.rawValue): \(finding.message)")
  }

  /// Says why the results cannot be written.
  static func exit(for failure: OutputFailure) -> ExitCode {
    let words =
      switch failure.reason {
      case .closed: "was closed by the program that reads it"
      case .full: "cannot be written; is the disk full?"
      case .directory: "is a directory; name a file"
      case .cannotBeMade: "cannot be made; does its folder exist, and may you write there?"
      case .noFolder: "is no folder; name one that does not exist or is empty"
      case .foreign: "holds something else, and is left as it is; name a folder that does not exist or is empty"
      }
    StandardError.write("nianbao: \(failure.name) \(words)")
    return ExitCode(failure.reason == .foreign || failure.reason == .noFolder ? 73 : 74)
  }

  /// What an error says to people, as the records have it too.
  static func words(for error: DocumentError) -> String {
    switch error {
    case .missing: "no such file"
    case .unreadable: "cannot be read; check its permissions"
    case .changed: "is not the file any more that was archived; ingest it as it is now"
    case .damaged: "its bytes in the archive are damaged; remove it there and ingest its file again"
    case .withoutText(let finding): finding?.message ?? "the page has no text"
    case .cleaning(let error): words(for: error)
    case .line(let defect): words(for: defect)
    }
  }

  private static func code(for error: DocumentError) -> Int32 {
    switch error {
    case .missing, .unreadable, .changed: 66
    case .cleaning(.charsetUnknown): 64
    case .damaged, .cleaning, .withoutText, .line: 65
    }
  }

  private static func words(for error: CleaningError) -> String {
    switch error {
    case .tooLarge(_, let limit): "larger than the limit of \(limit) bytes; raise it with --max-bytes"
    case .empty: "the file is empty"
    case .notHTML(let kind): "is no page but a file of kind \(kind); give the HTML page or its text"
    case .encodingUnknown: "its encoding cannot be told; name it with --charset"
    case .charsetUnknown(let name): "there is no charset \(name); try GB18030 or UTF-8"
    case .bodyEmpty: "the page has no text"
    case .outOfMemory: "not enough memory for this page"
    }
  }

  private static func words(for defect: DocumentLine.Defect) -> String {
    switch defect {
    case .notJSON: "is no JSON object"
    case .member("id"): "its id is no string and no number"
    case .member(let name): "its \(name) is no string"
    case .withoutBody: "has no body; give one of html, base64 and text"
    case .severalBodies: "has more than one of html, base64 and text"
    case .notBase64: "its base64 is none"
    case .tooLong(let limit): "longer than the limit of \(limit) bytes; raise it with --max-bytes"
    }
  }
}
