import Records

extension PackageTable {
  /// The members of the table's resource descriptor, with its Table Schema.
  func write(to object: inout JSONWriter, _ file: DataPackage.File, _ digest: String, _ count: Int) {
    object.member("profile", "tabular-data-resource")
    object.member("name", name)
    object.member("path", file.name)
    object.member("title", title)
    object.member("description", meaning)
    object.member("format", "csv")
    object.member("mediatype", "text/csv")
    object.member("encoding", "utf-8")
    object.member("bytes", count)
    object.member("hash", "sha256:\(digest)")
    object.key("dialect")
    object.object {
      $0.member("delimiter", ",")
      $0.member("lineTerminator", "\r\n")
      $0.member("quoteChar", "\"")
      $0.key("doubleQuote")
      $0.bool(true)
      $0.key("header")
      $0.bool(true)
    }
    object.key("schema")
    object.object { writeSchema(to: &$0) }
  }

  private func writeSchema(to object: inout JSONWriter) {
    object.key("fields")
    object.array(columns) { array, column in array.object { PackageTable.write(column, to: &$0) } }
    object.key("missingValues")
    object.array([""]) { $0.string($1) }
    object.key("primaryKey")
    object.array(key) { $0.string($1) }
    guard !references.isEmpty else { return }
    object.key("foreignKeys")
    object.array(references) { array, reference in
      array.object {
        $0.key("fields")
        $0.array([reference.field]) { $0.string($1) }
        $0.key("reference")
        $0.object {
          $0.member("resource", reference.table)
          $0.key("fields")
          $0.array([reference.target]) { $0.string($1) }
        }
      }
    }
  }

  private static func write(_ column: Column<Row>, to object: inout JSONWriter) {
    object.member("name", column.name)
    object.member("type", type(of: column.form))
    object.member("title", column.title)
    object.member("description", column.meaning)
    let hasConstraint =
      switch column.form {
      case .count, .pattern, .oneOf: true
      case .text, .decimal, .year, .list, .object: false
      }
    guard hasConstraint || column.isRequired else { return }
    object.key("constraints")
    object.object { constraints in
      if column.isRequired {
        constraints.key("required")
        constraints.bool(true)
      }
      switch column.form {
      case .count: constraints.member("minimum", 0)
      case .pattern(let pattern): constraints.member("pattern", pattern)
      case .oneOf(let values):
        constraints.key("enum")
        constraints.array(values) { $0.string($1) }
      case .text, .decimal, .year, .list, .object: break
      }
    }
  }

  private static func type(of form: ColumnForm) -> String {
    switch form {
    case .text, .pattern, .oneOf: "string"
    case .count: "integer"
    case .decimal: "number"
    case .year: "year"
    case .list: "array"
    case .object: "object"
    }
  }
}
