import Foundation
import ReportModel

/// What a verdict keeps of the claim that it was given on: members of the claim's record of that time.
struct JudgedClaim {
  let indicator: String
  let quantity: String
  /// Where its number stood.
  let number: TextSpan

  private struct Contents: Decodable {
    struct Quantity: Decodable {
      var text: String
    }

    var id: String
    var indicator: String
    var quantity: Quantity
  }

  init(record: String) throws(ArchiveError) {
    guard let contents = try? JSONDecoder().decode(Contents.self, from: Data(record.utf8)) else {
      throw .corrupt("a verdict's record of its claim cannot be read")
    }
    let ends = contents.id.split(separator: "-").dropFirst().compactMap { Int($0) }
    guard ends.count == 2 else { throw .corrupt("\(contents.id) is no claim's id") }
    indicator = contents.indicator
    quantity = contents.quantity.text
    number = TextSpan(start: ends[0], end: ends[1])
  }
}
