import GRDB

/// What a document was given as. Where the same bytes are given in several ways, the first by this order is what its records
/// state, whichever came first: so the order of ingestion leaves no trace.
struct Origin: Hashable, Comparable {
  var uri: String?
  var path: String?
  var retrievedAt: String?
  var input: String?
  /// What the caller said of the bytes.
  var charset: String?
  /// `page` or `plainText`.
  var form: String?

  /// Where, when and as what it was found: all but how its bytes are to be read.
  var place: Origin { Origin(uri: uri, path: path, retrievedAt: retrievedAt, input: input) }

  /// An address on the web comes before a path, what is said before what is not.
  static func < (left: Origin, right: Origin) -> Bool { left.key.lexicographicallyPrecedes(right.key) }

  private var key: [String] {
    [uri == nil ? "1" : "0", uri ?? path ?? ""]
      + [retrievedAt, input, charset, form].map { $0 ?? "\u{10FFFF}" }
  }
}

extension Origin {
  /// The columns of `document` and its first part that tell it.
  static let columns = """
    input AS given_input, part.uri AS given_uri, part.path AS given_path, part.retrieved_at AS given_retrieved_at,
    part.charset AS given_charset, part.form AS given_form
    """

  /// - Parameter row: one with `columns`.
  init(_ row: Row) throws(ArchiveError) {
    self.init(
      uri: try row.optional("given_uri"), path: try row.optional("given_path"),
      retrievedAt: try row.optional("given_retrieved_at"),
      input: try row.optional("given_input"), charset: try row.optional("given_charset"),
      form: try row.optional("given_form"))
  }
}
