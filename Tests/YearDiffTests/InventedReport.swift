import Claims
import Cleaning
import Extraction
import Foundation
import Records
import TestSupport

@testable import YearDiff

/// A report of an invented county, read as a user's is.
enum InventedReport {
  /// - Parameters:
  ///   - paragraphs: its text, a paragraph each; one that begins with `<` is HTML as it stands.
  ///   - title: behind the county's name and the year.
  static func of(_ year: Int, _ paragraphs: String..., title: String = "年国民经济和社会发展统计公报") throws -> ComparedReport {
    let body = paragraphs.map { $0.hasPrefix("<") ? $0 : "<p>\($0)</p>" }.joined()
    let name = "示例县\(year)\(title)"
    let page = Pages.page(
      "<div class=\"article-content\"><h1>\(name)</h1>\(body)</div>", head: "<title>\(name)</title>")
    return try read(Array(page.utf8), path: "\(year).html")
  }

  static func read(_ bytes: [UInt8], path: String) throws -> ComparedReport {
    let input = Cleaner.Input(bytes: bytes, uri: nil, path: path, charset: nil)
    let part = Document.Part(name: path, uri: path, content: .success(input))
    guard let contents = Extractor().extract(Document(input: nil, parts: [part])).contents else {
      throw CocoaError(.fileReadCorruptFile)
    }
    let records = RecordEncoder().encode(contents.report, contents.claims, raw: contents.raw, input: nil)
    return try ComparedReport(lines: records.split(separator: UInt8(ascii: "\n")))
  }
}

extension ComparedReport {
  /// The claim whose quantity is printed so, the first of them.
  func claim(_ quantity: String) throws -> Int {
    guard let place = claims.firstIndex(where: { $0.record.quantity.text == quantity }) else {
      throw MissingClaim(quantity: quantity, found: claims.map(\.record.quantity.text))
    }
    return place
  }
}

struct MissingClaim: Error {
  var quantity: String
  var found: [String]
}
