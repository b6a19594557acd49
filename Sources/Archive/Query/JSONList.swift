import Foundation

/// Lists that a query gathers as JSON.
enum JSONList {
  static func texts(_ json: String) throws -> [String] {
    if json == "[]" { return [] }
    return try JSONDecoder().decode([String].self, from: Data(json.utf8))
  }
}
