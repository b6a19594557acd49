public import Cleaning

/// A document to extract from, read but not yet understood.
public struct Document: Sendable {
  /// One file of it: portals split long pages.
  public struct Part: Sendable {
    /// How messages call it.
    public var name: String
    /// Its address or path, where it is known before the page is read.
    public var uri: String?
    /// Its bytes and what the caller knows of them, or why there are none.
    public var content: Result<Cleaner.Input, DocumentError>

    public init(name: String, uri: String?, content: Result<Cleaner.Input, DocumentError>) {
      self.name = name
      self.uri = uri
      self.content = content
    }
  }

  /// The id that came with the input, echoed in the records.
  public var input: String?
  /// In order; one but for pages that were split.
  public var parts: [Part]

  public init(input: String?, parts: [Part]) {
    self.input = input
    self.parts = parts
  }
}
