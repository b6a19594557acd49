import ReportModel

/// A line for each of a document's claims, in columns that stand under each other in the whole document. On a terminal where
/// what is measured does not fit beside them, it stands on a line of its own.
struct ClaimLines {
  private let lines: [[String]]

  init(_ claims: [ReadableReport.Claim], text: IndexedText, width: Int?) {
    let rows = claims.map { claim in
      let words = claim.words
      let notes =
        [words.scope.map { "of \($0)" }, claim.whole.map { "part of \(text[$0])" }].compactMap { $0 } + words.flags
        + claim.review
      let cells = [
        text[claim.quantity], words.quantity, words.reading, words.period ?? "-",
        words.indicator + (notes.isEmpty ? "" : "  (\(notes.joined(separator: ", ")))"),
      ]
      return cells.map(Columns.shown)
    }
    let widths = (0..<4).map { column in
      min(rows.map { Columns.width($0[column]) }.max() ?? 0, ClaimLines.widest[column])
    }
    let limit = width.map { max($0, ClaimText.narrowest) }
    lines = rows.map { row in
      let columns = ClaimLines.indent + zip(row, widths).map { Columns.padded($0, to: $1 + 2) }.joined()
      let whole = columns + row[4]
      guard let limit, Columns.width(whole) > limit else { return [whole] }
      let left = ClaimLines.indent + zip(row.prefix(3), widths).map { Columns.padded($0, to: $1 + 2) }.joined() + row[3]
      return [left, ClaimLines.indent + ClaimLines.indent + row[4]].map { Columns.cut($0, to: limit) }
    }
  }

  /// One line, or two.
  subscript(index: Int) -> [String] { lines[index] }

  private static let indent = "    "

  /// A column is not made wider by a single long entry: quantity, value and unit, reading, period.
  private static let widest = [20, 26, 24, 17]
}
