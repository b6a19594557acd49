/// A column of a table that records are written to: its name, what it means, and its cell of a row.
public struct Column<Row>: Sendable {
  public let name: String
  /// For people, in English and Chinese.
  public let title: String
  public let meaning: String
  public let form: ColumnForm
  /// Whether each row has it.
  public let isRequired: Bool
  /// The cell; nil where it is empty.
  public let cell: @Sendable (Row) -> String?

  public init(
    _ name: String, _ title: String, _ meaning: String, form: ColumnForm = .text, isRequired: Bool = false,
    _ cell: @escaping @Sendable (Row) -> String?
  ) {
    self.name = name
    self.title = title
    self.meaning = meaning
    self.form = form
    self.isRequired = isRequired
    self.cell = cell
  }

  /// The same column of rows that hold such a row.
  public func of<Outer>(_ row: @escaping @Sendable (Outer) -> Row) -> Column<Outer> {
    Column<Outer>(name, title, meaning, form: form, isRequired: isRequired) { [cell] in cell(row($0)) }
  }
}
