import Foundation

/// Lists that a query gathers as JSON.
enum JSONList {
  static func texts(_ json: String) throws -> [String] {
    if json == "[]" { return [] }
    guard let texts = try? JSONDecoder().decode([String].self, from: Data(json.utf8)) else {
      throw ArchiveError.corrupt("an id or an address is no text")
    }
    return texts
  }
}
