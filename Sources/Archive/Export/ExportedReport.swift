import Foundation
import Records

/// The records of one report as they are exported: as they were archived, the claims that a reviewer judged as corrected.
public struct ExportedReport {
  /// Its id.
  let id: String
  /// A record each, without line ends, in the contract's order.
  let lines: [ArraySlice<UInt8>]

  /// The records as JSON Lines.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.reduce(0) { $0 + $1.count + 1 })
    for line in lines {
      bytes += line
      bytes.append(0x0A)
    }
    return bytes
  }

  /// The records but for the exclusions, read.
  func contents() throws(ArchiveError) -> Contents { try Contents(lines) }

  /// The exclusions, read.
  func exclusions() throws(ArchiveError) -> [RecordedExclusion] {
    try ExportedReport.reading {
      let decoder = JSONDecoder()
      return try lines.filter { RecordType(of: $0) == .exclusion }.map {
        try decoder.decode(RecordedExclusion.self, from: Data($0))
      }
    }
  }

  private static func reading<Value>(_ work: () throws -> Value) throws(ArchiveError) -> Value {
    do {
      return try work()
    } catch {
      throw error as? ArchiveError ?? .corrupt("a record cannot be read: \(error)")
    }
  }

  /// A report's records, read.
  struct Contents {
    let document: RecordedDocument
    private(set) var sentences: [RecordedSentence] = []
    private(set) var claims: [RecordedClaim] = []
    private(set) var exclusionCount = 0

    fileprivate init(_ lines: [ArraySlice<UInt8>]) throws(ArchiveError) {
      self = try ExportedReport.reading { try Contents(reading: lines) }
    }

    private init(reading lines: [ArraySlice<UInt8>]) throws {
      let decoder = JSONDecoder()
      guard let first = lines.first else { throw ArchiveError.corrupt("a document has no records") }
      document = try decoder.decode(RecordedDocument.self, from: Data(first))
      for line in lines.dropFirst() {
        switch RecordType(of: line) {
        case .sentence: sentences.append(try decoder.decode(RecordedSentence.self, from: Data(line)))
        case .claim: claims.append(try decoder.decode(RecordedClaim.self, from: Data(line)))
        case .exclusion: exclusionCount += 1
        case .document, .end, .error, nil: break
        }
      }
    }

    /// The claims but for those that a reviewer judged to be none. What was a part of one of these is a part of nothing.
    var stated: [RecordedClaim] {
      let rejected = Set(claims.filter(\.isRejected).map(\.id))
      if rejected.isEmpty { return claims }
      return claims.filter { !rejected.contains($0.id) }.map { claim in
        var claim = claim
        if let whole = claim.partOf, rejected.contains(whole) { claim.partOf = nil }
        return claim
      }
    }

    /// The words of a claim's sentence; nil in a table.
    func sentence(of claim: RecordedClaim) -> String? {
      claim.sentence.flatMap { sentences.indices.contains($0) ? sentences[$0].text : nil }
    }
  }
}
