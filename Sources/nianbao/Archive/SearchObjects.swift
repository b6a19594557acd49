import Archive
import Claims
import Records
import ReportModel

/// What a search found as JSON Lines: claims, then sentences, then how many there are.
enum SearchObjects {
  static func bytes(_ result: SearchResult) -> [UInt8] {
    var bytes: [UInt8] = []
    for claim in result.claims { bytes += JSONLine.bytes { ClaimObject.write(claim, to: &$0) } }
    for sentence in result.sentences {
      bytes += JSONLine.bytes { object in
        object.member("type", "sentence")
        object.member("document", sentence.document)
        object.member("id", sentence.id)
        object.optional("region", sentence.region?.name)
        object.optional("regionCode", sentence.region?.code)
        object.member("reportType", sentence.reportType.rawValue)
        if let year = sentence.reportYear { object.member("reportYear", year) }
        object.optional("title", sentence.reportTitle)
        object.optional("uri", sentence.uri)
        object.member("text", sentence.text)
        object.member("start", sentence.span.start)
        object.member("end", sentence.span.end)
        object.key("marks")
        object.array(sentence.marks) { array, mark in
          array.object {
            $0.member("start", mark.start)
            $0.member("end", mark.end)
          }
        }
        object.key("claims")
        object.array(sentence.claims) { $0.string($1.id) }
      }
    }
    return bytes
      + JSONLine.bytes { object in
        object.member("type", "found")
        object.count("claims", "claimsMoreThan", "claimsAtLeast", result.claimCount)
        object.count("sentences", "sentencesMoreThan", "sentencesAtLeast", result.sentenceCount)
        if let newest = result.newestReports { object.member("newestReports", newest) }
        object.key("nearIndicators")
        object.array(result.nearIndicators) { $0.string($1) }
        result.alternatives.write(to: &object)
      }
  }
}

extension Alternatives {
  /// Writes what there is; nothing where it is not said.
  func write(to object: inout JSONWriter) {
    if !hasReports { object.member("reports", 0) }
    if !roles.isEmpty {
      object.key("otherRoles")
      object.array(roles) { $0.string($1.rawValue) }
    }
    if !units.isEmpty {
      object.key("otherUnits")
      object.array(units) { $0.string($1) }
    }
    if isInOtherReports {
      object.key("otherRegions")
      object.array(regions) { $0.string($1) }
    }
  }
}

extension JSONWriter {
  /// Writes how many results there are under a name that tells how well that is known.
  mutating func count(
    _ name: StaticString, _ moreThan: StaticString, _ atLeast: StaticString, _ count: ResultCount
  ) {
    switch count {
    case .exactly(let number): member(name, number)
    case .moreThan(let number): member(moreThan, number)
    case .atLeast(let number): member(atLeast, number)
    }
  }
}
