public import Records

/// What an archive promises of itself.
public enum ArchivePromise: String, Hashable, Sendable, CaseIterable {
  /// SQLite finds its file sound, with all that the tables' definitions demand, and the definitions are the program's.
  case database
  /// Each document's records are whole and keep the record contract.
  case records
  /// The tables say what the records say.
  case rows
  /// Archived files are the bytes that were read.
  case raw
  /// Each text is one report, for which the right document stands, and which names the report that replaced it.
  case reports
  /// The search finds what is there, and nothing else.
  case search
  /// Verdicts quote what stands at their place.
  case verdicts
}

/// Where an archive breaks a promise.
public struct ArchiveFault: Hashable, Sendable {
  public var promise: ArchivePromise
  /// The document's id; nil where it is not about one.
  public var document: String?
  public var reason: Reason

  /// What is wrong, with its data; the caller words it.
  public enum Reason: Hashable, Sendable {
    /// SQLite's words.
    case database(String)
    /// The file ends in the midst of a page.
    case cutOff
    /// A row of a table that refers to what is not there.
    case reference(table: String, row: Int64?, to: String)
    /// A table, an index or a view that is missing or is not defined as the program defines it.
    case definition(name: String, isThere: Bool)
    /// Something that belongs to nothing: the table and how many.
    case orphans(table: String, count: Int)

    case recordsMissing
    /// Compressed bytes that are damaged.
    case compressed(String)
    case record(VerificationFault)

    /// How many rows a table has of the document, and should have.
    case rowCount(table: String, expected: Int, found: Int)
    /// A value in a table that is not what the records say; nil is NULL.
    case value(table: String, row: Int, column: String, expected: String?, found: String?)

    /// Archived bytes with another digest than the document states.
    case digest(part: Int, expected: String, found: String)
    case partsMissing

    /// Another document should stand for the report.
    case representative(expected: String?)
    /// Another report, or none, should be named as the one that replaced it: ids of documents.
    case successor(expected: String?, found: String?)
    /// It was found at an address that is not noted.
    case addressMissing(String)

    /// How many entries the search has of a text, and should have; where they are as many they are others.
    case found(String, expected: Int, found: Int)
    /// What the search has of texts that are not there.
    case foundInNothing(count: Int)
    /// An index of the search whose pages contradict themselves or the texts.
    case index(String)

    /// A verdict's words, and what stands at its place.
    case verdict(id: Int64, quoted: String, found: String?)
  }

  init(_ promise: ArchivePromise, document: String? = nil, _ reason: Reason) {
    self.promise = promise
    self.document = document
    self.reason = reason
  }
}
