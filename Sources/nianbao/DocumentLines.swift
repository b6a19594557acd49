/// The documents that standard input brings, a line each.
struct DocumentLines {
  private var lines: ByteLines
  private var number = 0
  private var isBroken = false

  /// - Parameter limit: the most bytes of a document.
  init(limit: Int) {
    // Text needs no more than twice its bytes but where each character is escaped.
    lines = ByteLines(limit: limit * 2 + (1 << 16))
  }

  /// The next line's; nil at the end of the input. Blank lines are passed over. Where reading fails that is the last item.
  mutating func next() -> ExtractionItem? {
    guard !isBroken else { return nil }
    do {
      while let line = try lines.next() {
        number += 1
        if case .bytes(let bytes) = line, bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
        return .line(line, number: number)
      }
      return nil
    } catch {
      isBroken = true
      return .broken
    }
  }
}
