import GRDB

/// The statements that write a document's rows. The document's key is the first argument of each.
enum DocumentStatements {
  static let section = insert(
    "section", "document", "id", "parent", "level", "number", "heading", "text_start", "text_end")

  static let grid = insert(
    "grid", "document", "id", "caption", "unit", "text_start", "text_end", "row_count", "column_count")

  static let sentence = insert(
    "sentence", "document", "id", "text", "text_start", "text_end", "paragraph", "section", "xpath")

  static let claim = insert(
    "claim", "document", "indicator", "number_start", "number_end", "quantity_start", "quantity_end", "sentence",
    "grid",
    "grid_row", "grid_column", "number", "quantity", "value", "low", "high", "approximate", "bound_low", "bound_high",
    "resolution", "qualifier", "unit", "unit_code", "dimension", "factor", "kind", "role", "direction", "basis",
    "basis_period", "modality", "scope", "period", "period_from", "whole_start", "whole_end", "flags", "xpath",
    "byte_start", "byte_end")

  static let exclusion = insert(
    "exclusion", "document", "text_start", "text_end", "sentence", "grid", "grid_row", "grid_column", "text", "reason",
    "rule")

  static let finding = insert("finding", "document", "ordinal", "category", "message", "text_start", "text_end")

  static let part = insert(
    "part", "document", "ordinal", "raw", "uri", "path", "absolute_path", "charset", "form", "retrieved_at")

  static let documentColumns = [
    "id", "sha256", "report", "run", "program", "lexicon", "input", "uri", "byte_count", "encoding", "retrieved_at",
    "title", "publisher", "published_at", "written_on", "site_name", "site_code", "site_domain", "region_name",
    "region_code", "report_type", "year", "sentence_count", "claim_count", "exclusion_count",
  ]

  static func insert(_ table: String, _ columns: String...) -> String { insert(table, columns) }

  static func insert(_ table: String, _ columns: [String]) -> String {
    "INSERT INTO \(table) (\(columns.joined(separator: ", "))) "
      + "VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))"
  }
}
