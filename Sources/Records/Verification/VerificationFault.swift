public import ReportModel

/// What the record contract promises of any records, beyond the schemas.
public enum Invariant: String, Hashable, Sendable, CaseIterable {
  /// Each record is valid against its schema.
  case schema
  /// Records stand in the contract's order, refer to what is there, and are all there.
  case order
  /// Sentences are slices of the text, in order, and hold every character outside tables that is no blank.
  case sentences
  /// Quantities, numbers and sources are slices of what they say they stand in.
  case slices
  /// Every numeral character is in a claim's quantity or in an exclusion.
  case coverage
  /// A number's words give its value.
  case values
  /// Digests are those of the text and of the raw file, and places in the raw file give the numbers back.
  case source
}

/// Where records break a promise.
public struct VerificationFault: Hashable, Sendable {
  /// The line of the record at fault, from 1.
  public var line: Int
  public var invariant: Invariant
  public var reason: Reason

  /// What is wrong, with its data; the caller words it.
  public enum Reason: Hashable, Sendable {
    case invalid(SchemaViolation)

    /// A record outside a document's records.
    case outsideDocument
    /// The records of a document that has no end record.
    case endMissing
    /// A record of another document.
    case foreignDocument(String)
    /// A record of this type after one of that type.
    case after(RecordType)
    /// It stands before what the record before it is about.
    case textOrder
    /// Sentences count from 0.
    case sentenceNumber(expected: Int)
    /// The end record counts otherwise.
    case count(RecordType, stated: Int, found: Int)
    case idRepeated(String)
    /// The claim that this is a part of does not exist.
    case wholeMissing(String)
    /// An error record in the midst of a document's records.
    case errorInside(code: String)

    /// A member that is not what stands at its place; `found` is nil where there is no such place.
    case slice(member: String, stated: String, found: String?)
    case overlap
    /// Text that no sentence holds.
    case outsideSentences(TextSpan, String)
    case sentenceMissing(Int?)
    case cellMissing
    /// A place in the sentence or the cell and one in the text that are not the same.
    case placesDiffer
    case numberOutsideQuantity
    /// A span that the text does not have.
    case spanOutside(member: String)

    /// A numeral that no quantity and no exclusion holds.
    case uncovered(TextSpan, String)

    /// Neither a value nor the two ends of a range, or both.
    case valueShape
    /// The number reads otherwise.
    case value(number: String, stated: String)

    /// A digest or an id that is not that of what it is of.
    case digest(member: String, stated: String, found: String)
    /// No raw file with this digest was found.
    case sourceMissing(sha256: String)
    /// The raw bytes give other words.
    case rawBytes(stated: String, found: String?)
  }
}
