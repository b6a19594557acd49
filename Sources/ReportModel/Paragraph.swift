/// One line of a report's text.
public struct Paragraph: Hashable, Sendable {
  /// In the report's text, without the line end.
  public var span: TextSpan
  /// The node the paragraph stands in; see `NodePaths`. nil in a plain text.
  public var node: Int?
  /// The id of the innermost section it belongs to.
  public var section: Int?
  /// The table and the grid row that this line is.
  public var tableRow: TableRow?

  public struct TableRow: Hashable, Sendable {
    public var table: Int
    public var row: Int

    public init(table: Int, row: Int) {
      self.table = table
      self.row = row
    }
  }

  public init(span: TextSpan, node: Int? = nil, section: Int? = nil, tableRow: TableRow? = nil) {
    self.span = span
    self.node = node
    self.section = section
    self.tableRow = tableRow
  }
}

/// A heading and what follows it up to the next heading of its level or above.
public struct Section: Hashable, Sendable {
  /// From 1, in text order.
  public var id: Int
  /// From 1 for the outermost.
  public var level: Int
  /// As printed: `一、`, `（一）`, `1.`, `第一章`.
  public var number: String
  /// As printed, without its number and without the sentence that may follow in the same paragraph.
  public var heading: String
  /// Where number and heading stand in the text.
  public var span: TextSpan
  /// The id of the section it is part of.
  public var parent: Int?

  public init(id: Int, level: Int, number: String, heading: String, span: TextSpan, parent: Int?) {
    self.id = id
    self.level = level
    self.number = number
    self.heading = heading
    self.span = span
    self.parent = parent
  }
}
