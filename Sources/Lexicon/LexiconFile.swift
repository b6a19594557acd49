import Foundation

/// A lexicon file: JSON, one entry a line, sorted by first form.
struct LexiconFile<Entry: Decodable> {
  let name: String
  let entries: [Entry]

  /// - Throws: `LexiconError` with the line at fault.
  init(_ name: String, text: String) throws {
    self.name = name
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    // The whole file at once is several times faster than line by line; the lines are looked at only to name the bad one.
    let decoder = JSONDecoder()
    var array = Data("[".utf8)
    array.reserveCapacity(text.utf8.count + lines.count + 2)
    var isFirst = true
    for line in lines where !line.isEmpty {
      if !isFirst { array.append(UInt8(ascii: ",")) }
      array.append(contentsOf: line)
      isFirst = false
    }
    array.append(UInt8(ascii: "]"))
    if let entries = try? decoder.decode([Entry].self, from: array) {
      self.entries = entries
      return
    }
    for (index, line) in lines.enumerated() where !line.isEmpty {
      do {
        _ = try decoder.decode(Entry.self, from: Data(line))
      } catch {
        throw LexiconError(file: name, line: index + 1, reason: .malformed(LexiconFile.words(for: error)))
      }
    }
    throw LexiconError(file: name, line: 0, reason: .malformed("the lines do not make a list"))
  }

  /// Checks that forms are there, sorted and, through `seen`, unique.
  func check(_ forms: (Entry) -> [String], seen: inout Set<String>) throws {
    var last = ""
    for (index, entry) in entries.enumerated() {
      let forms = forms(entry)
      guard let first = forms.first, !forms.contains("") else {
        throw LexiconError(file: name, line: index + 1, reason: .emptyForm)
      }
      guard !first.unicodeScalars.lexicographicallyPrecedes(last.unicodeScalars) else {
        throw LexiconError(file: name, line: index + 1, reason: .unsorted)
      }
      last = first
      for form in forms where !seen.insert(form).inserted {
        throw LexiconError(file: name, line: index + 1, reason: .duplicate(form))
      }
    }
  }

  private static func words(for error: any Error) -> String {
    guard let error = error as? DecodingError else { return "no JSON" }
    switch error {
    case .keyNotFound(let key, _): return "\(key.stringValue) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      return context.codingPath.last.map { "\($0.stringValue): \(context.debugDescription)" } ?? "no JSON"
    @unknown default: return "no JSON"
    }
  }
}
