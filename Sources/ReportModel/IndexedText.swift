/// A text whose code points are found at once: a slice costs its own length, wherever it stands.
public struct IndexedText: Sendable {
  private let utf8: [UInt8]
  /// The UTF-8 offset at which each code point begins, and the end of the text.
  private let offsets: [Int32]

  /// - Precondition: the text has fewer than 2 GiB.
  public init(_ text: String) {
    let utf8 = Array(text.utf8)
    var offsets: [Int32] = []
    offsets.reserveCapacity(utf8.count / 2)
    for at in utf8.indices where utf8[at] & 0xC0 != 0x80 { offsets.append(Int32(at)) }
    offsets.append(Int32(utf8.count))
    self.utf8 = utf8
    self.offsets = offsets
  }

  /// How many code points the text has.
  public var count: Int { offsets.count - 1 }

  /// Whether a span lies in the text and holds a code point at least.
  public func contains(_ span: TextSpan) -> Bool { span.start >= 0 && span.start < span.end && span.end <= count }

  /// The words of a span.
  ///
  /// - Precondition: the span lies in the text.
  public subscript(span: TextSpan) -> String {
    String(decoding: utf8[utf8Offset(of: span.start)..<utf8Offset(of: span.end)], as: UTF8.self)
  }

  /// The span's words' UTF-8.
  ///
  /// - Precondition: the span lies in the text.
  public func bytes(of span: TextSpan) -> ArraySlice<UInt8> {
    utf8[utf8Offset(of: span.start)..<utf8Offset(of: span.end)]
  }

  /// Where in the text's UTF-8 a code point begins; for `count`, where the text ends.
  public func utf8Offset(of codePoint: Int) -> Int { Int(offsets[codePoint]) }
}
