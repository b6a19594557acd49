/// A data table, its spans expanded into a grid.
public struct Table: Hashable, Sendable {
  /// A cell as the page has it, at the place of its top left corner.
  public struct Cell: Hashable, Sendable {
    public var text: String
    public var row: Int
    public var column: Int
    public var rowSpan: Int
    public var columnSpan: Int
    /// Where its text stands in the report's text.
    public var span: TextSpan
    /// The node it is; see `NodePaths`.
    public var node: Int?

    public init(
      text: String, row: Int, column: Int, rowSpan: Int, columnSpan: Int, span: TextSpan, node: Int?
    ) {
      self.text = text
      self.row = row
      self.column = column
      self.rowSpan = rowSpan
      self.columnSpan = columnSpan
      self.span = span
      self.node = node
    }
  }

  /// From 0, in text order.
  public var id: Int
  /// The table's caption, or the title line above it.
  public var caption: String?
  /// The unit that holds for the whole table (`单位：万元` gives 万元).
  public var unit: String?
  /// The table's lines in the text.
  public var span: TextSpan
  /// In the page's order.
  public var cells: [Cell]
  /// For each place of the expanded grid the index of its cell; nil where a row is too short.
  public var grid: [[Int?]]
  /// The rows that only label what is under them.
  public var headerRows: [Int]
  /// The columns that only label what is beside them.
  public var headerColumns: [Int]

  public init(
    id: Int, caption: String?, unit: String?, span: TextSpan, cells: [Cell], grid: [[Int?]], headerRows: [Int],
    headerColumns: [Int]
  ) {
    self.id = id
    self.caption = caption
    self.unit = unit
    self.span = span
    self.cells = cells
    self.grid = grid
    self.headerRows = headerRows
    self.headerColumns = headerColumns
  }

  /// The grid's texts; a spanned cell's stands in each of its places.
  public var rows: [[String]] { grid.map { $0.map { $0.map { cells[$0].text } ?? "" } } }
}
