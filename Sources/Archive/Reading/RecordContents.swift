import Foundation
import ReportModel

/// What rows do not hold of a document: members of its record.
struct DocumentContents: Decodable {
  struct Table: Decodable {
    var caption: String?
    var unit: String?
    var rows: [[String]]
  }

  var text: String
  var tables: [Table]
}

/// What rows do not hold of a claim: members of its record.
struct ClaimContents: Decodable {
  struct Span: Decodable {
    var start: Int
    var end: Int

    var textSpan: TextSpan { TextSpan(start: start, end: end) }
  }

  struct Source: Decodable {
    struct Cell: Decodable {
      var headers: [String]
    }

    var prefix: String
    var suffix: String
    var sections: [String]
    var fragment: String
    var cell: Cell?
  }

  var indicatorSpans: [Span]
  var rules: [String]
  var source: Source
}

extension ArchivedRecords {
  func contents() throws -> DocumentContents { try ArchivedRecords.decoded(lines.first) }

  /// What the record says of the claim whose number stands at a place.
  func contents(at number: TextSpan) throws -> ClaimContents { try ArchivedRecords.decoded(claim(at: number)) }

  private static func decoded<Contents: Decodable>(_ line: ArraySlice<UInt8>?) throws -> Contents {
    guard let line, let contents = try? JSONDecoder().decode(Contents.self, from: Data(line)) else {
      throw ArchiveError.corrupt("a document's record cannot be read")
    }
    return contents
  }
}
