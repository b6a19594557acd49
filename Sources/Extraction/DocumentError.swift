public import Cleaning
public import ReportModel

/// Why a document, or a part of one, gives no records. Each case carries its data; the caller words it.
public enum DocumentError: Error, Hashable, Sendable {
  /// There is no such file.
  case missing
  /// The file is there and cannot be read.
  case unreadable
  /// The file is another than the one that is meant.
  case changed
  /// Its bytes are archived, and are not what they were.
  case damaged
  case cleaning(CleaningError)
  /// There is a page and no text in it; the finding says what stands in its place.
  case withoutText(Finding?)
  /// A line that should hold a document does not.
  case line(DocumentLine.Defect)

  /// The name of the case for programs, as an error record has it.
  public var code: String {
    switch self {
    case .missing: "missing"
    case .unreadable: "unreadable"
    case .changed: "changed"
    case .damaged: "damaged"
    case .cleaning(.tooLarge), .line(.tooLong): "tooLarge"
    case .cleaning(.empty): "empty"
    case .cleaning(.notHTML): "notHTML"
    case .cleaning(.encodingUnknown): "encodingUnknown"
    case .cleaning(.charsetUnknown): "charsetUnknown"
    case .cleaning(.bodyEmpty): "bodyEmpty"
    case .cleaning(.outOfMemory): "outOfMemory"
    case .withoutText(let finding): finding?.category.rawValue ?? "bodyEmpty"
    case .line: "badLine"
    }
  }
}
