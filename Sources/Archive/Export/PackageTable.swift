import Records

/// A table of a data package: what its columns are and how it hangs together with the others.
struct PackageTable<Row>: Sendable {
  let name: String
  let title: String
  let meaning: String
  let columns: [Column<Row>]
  /// The fields that tell a row from all others.
  let key: [String]
  let references: [PackageReference]
}

/// A field whose values are those of a field of some table.
struct PackageReference: Sendable {
  var field: String
  /// The table's name; empty for the table itself.
  var table: String
  var target: String
}
