public import Claims

extension Claim {
  /// The claim's id in the records of a document.
  ///
  /// - Parameter document: the document's id.
  public func id(in document: String) -> String { ClaimRecord.id(of: self, in: document) }
}
