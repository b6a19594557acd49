import Claims
import ReportModel

/// What a numeral stands in: a sentence or a cell. Its offsets count from there.
struct NumeralPlace {
  /// In the report's text.
  let span: TextSpan
  /// The sentence's id.
  let sentence: Int?
  let cell: CellPlace?
  /// The id of the innermost section.
  let section: Int?
  /// The node it stands in; see `NodePaths`.
  let node: Int?

  /// A span of the report's text, counted from the start of the sentence or the cell.
  func local(_ span: TextSpan) -> TextSpan {
    TextSpan(start: span.start - self.span.start, end: span.end - self.span.start)
  }

  func contains(_ inner: TextSpan) -> Bool {
    inner.start >= span.start && inner.start < inner.end && inner.end <= span.end
  }
}

extension JSONWriter {
  /// Writes the member `cell`, the place in a table's expanded grid with its headers, where there is one.
  mutating func member(cell: CellPlace?) {
    guard let cell else { return }
    key("cell")
    object { object in
      object.member("table", cell.table)
      object.member("row", cell.row)
      object.member("column", cell.column)
      object.key("headers")
      object.array(cell.headers) { $0.string($1) }
    }
  }
}
