/// Where the characters of a report's text are in the raw file.
///
/// Three offset spaces meet here: code points of the text, bytes of the decoded page (UTF-8), bytes of the raw file.
public struct SourceMap: Sendable {
  /// A stretch of text that was taken from the page as it stands, or the character that a reference stood for.
  public struct Run: Hashable, Sendable {
    /// The first code point in the text.
    public var textStart: Int
    /// The first byte of the text's UTF-8.
    public var utf8Start: Int
    public var utf8Length: Int
    /// Where it is in the decoded page.
    public var sourceStart: Int
    /// As long as `utf8Length` when the page has these very bytes; else the length of the reference (`&nbsp;`).
    public var sourceLength: Int

    public init(textStart: Int, utf8Start: Int, utf8Length: Int, sourceStart: Int, sourceLength: Int) {
      self.textStart = textStart
      self.utf8Start = utf8Start
      self.utf8Length = utf8Length
      self.sourceStart = sourceStart
      self.sourceLength = sourceLength
    }

    var isLiteral: Bool { utf8Length == sourceLength }
  }

  /// In text order, without overlap. Line ends, and TABs between cells, are in no run.
  public let runs: [Run]
  /// From the decoded page to the raw file.
  public let bytes: ByteMap

  public init(runs: [Run], bytes: ByteMap) {
    self.runs = runs
    self.bytes = bytes
  }

  /// The bytes of the raw file that state `span` of `text`, or nil when they are not one run there.
  ///
  /// - Parameter text: the report's text that this map belongs to. To ask for many spans, index it once.
  public func rawBytes(of span: TextSpan, in text: String) -> Range<Int>? {
    rawBytes(of: span, in: IndexedText(text))
  }

  /// The bytes of the raw file that state `span` of `text`, or nil when they are not one run there.
  ///
  /// - Parameter text: the report's text that this map belongs to.
  public func rawBytes(of span: TextSpan, in text: IndexedText) -> Range<Int>? {
    guard text.contains(span), let start = source(of: span.start, in: text, atEnd: false),
      let end = source(of: span.end - 1, in: text, atEnd: true), start < end
    else { return nil }
    guard isOneRun(span) else { return nil }
    return bytes.raw(start)..<bytes.rawEnd(end)
  }

  /// Whether the runs that hold `span` follow one another in the page without a gap.
  private func isOneRun(_ span: TextSpan) -> Bool {
    guard var index = run(holding: span.start) else { return false }
    while index + 1 < runs.count, runs[index + 1].textStart < span.end {
      let run = runs[index]
      let next = runs[index + 1]
      if run.sourceStart + run.sourceLength != next.sourceStart { return false }
      if run.utf8Start + run.utf8Length != next.utf8Start { return false }
      index += 1
    }
    return true
  }

  /// The index of the last run that starts at or before a code point.
  private func run(holding codePoint: Int) -> Int? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].textStart <= codePoint { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }

  /// The offset in the decoded page at which a code point begins, or ends.
  private func source(of codePoint: Int, in text: IndexedText, atEnd: Bool) -> Int? {
    guard let index = run(holding: codePoint) else { return nil }
    let run = runs[index]
    guard text.utf8Offset(of: codePoint) < run.utf8Start + run.utf8Length else { return nil }
    guard run.isLiteral else { return atEnd ? run.sourceStart + run.sourceLength : run.sourceStart }
    return run.sourceStart + text.utf8Offset(of: atEnd ? codePoint + 1 : codePoint) - run.utf8Start
  }
}
