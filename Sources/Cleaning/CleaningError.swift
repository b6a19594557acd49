/// Why a file gives no report. Each case carries its data; the caller words it.
public enum CleaningError: Error, Hashable, Sendable {
  /// The file is larger than the limit.
  case tooLarge(bytes: Int, limit: Int)
  /// There is nothing in the file.
  case empty
  /// The bytes are those of another kind of file: PDF, ZIP, PNG, …
  case notHTML(kind: String)
  /// Neither a declaration nor the bytes tell the encoding.
  case encodingUnknown
  /// The charset asked for does not exist.
  case charsetUnknown(String)
  /// The page has no text at all.
  case bodyEmpty
  /// There was not enough memory for the tree.
  case outOfMemory
}
