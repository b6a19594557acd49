/// Something odd in the input that did not stop the work. Findings are for the reader: none is printed by a library.
public struct Finding: Hashable, Sendable {
  public enum Category: String, Sendable, CaseIterable {
    /// Bytes that are illegal in the document's encoding stand as U+FFFD.
    case illegalBytes
    /// Control characters that no HTML may hold were left out.
    case controlCharacters
    /// The encoding the page declares is not the one it is written in.
    case encodingContradicted
    /// The page declares an encoding that does not exist.
    case encodingUnknown
    /// No encoding was declared; it was found by looking at the bytes.
    case encodingDetected
    /// The parser ran out of room: the end of the page is missing.
    case treeTruncated
    /// No known container held the body: it was found by text density.
    case bodyByDensity
    /// The body stood in a hidden element and nothing else looked like a body.
    case bodyHidden
    /// The same body stands more than once in the page: it was taken once.
    case bodyRepeated
    /// There is more prose elsewhere in the page than in the known container that was taken.
    case proseElsewhere
    /// Lists of links in the body were left out.
    case linksLeftOut
    /// Lines at the edge of the body were portal furniture and were cut.
    case edgeCut
    /// Readers' replies below the article were left out.
    case repliesCut
    /// The body is only a link to a PDF or an office file.
    case bodyIsAttachment
    /// The body is only pictures.
    case bodyIsPicture
    /// The body is written by a script and is not in the page.
    case bodyIsScript
    /// Nothing but furniture was found; it is kept.
    case bodyIsFurniture
    /// The page is one part of several.
    case partOfSeveral
    /// Two paragraphs split a sentence in the middle of a word and were joined.
    case paragraphsJoined
    /// A table's spans overlap or leave its grid.
    case tableIrregular
    /// A date in the page is no date of the calendar.
    case dateInvalid
    /// A word after a number is taken for a measure word that the lexicon does not hold.
    case unitUnknown
  }

  public var category: Category
  /// What was seen, in English, with the words or figures at issue.
  public var message: String
  /// Where in the report's text, if it is there.
  public var span: TextSpan?

  public init(_ category: Category, _ message: String, span: TextSpan? = nil) {
    self.category = category
    self.message = message
    self.span = span
  }
}
