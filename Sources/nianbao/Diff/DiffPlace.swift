import Records
import YearDiff

/// A claim of one of the two reports.
typealias DiffPlace = GrowthCheck.Place

extension YearDiff {
  func claim(_ place: DiffPlace) -> ComparedClaim {
    switch place {
    case .old(let index): old.claims[index]
    case .new(let index): new.claims[index]
    }
  }

  func report(of place: DiffPlace) -> ComparedReport {
    switch place {
    case .old: old
    case .new: new
    }
  }

  /// The sentence of a claim; nil for a table's cell.
  func sentence(of place: DiffPlace) -> RecordedSentence? {
    claim(place).sentence.map { report(of: place).sentences[$0] }
  }

  /// How the two reports are called beside their sentences: by the years that they tell of, where these tell them apart.
  var labels: (old: String, new: String) {
    guard let oldYear, let newYear, oldYear != newYear else { return ("old", "new") }
    return (String(oldYear), String(newYear))
  }

  /// Whether the two reports do not state the same: what `diff --exit-code` tells.
  var isDifferent: Bool {
    !added.isEmpty || !dropped.isEmpty || !silent.isEmpty || pairs.contains { $0.status != .same }
  }
}

extension DiffPlace {
  var isOld: Bool { if case .old = self { true } else { false } }
}

extension ComparedReport {
  /// What is to be said beside the title of a report that tells of another year than its own, as work reports do.
  ///
  /// - Parameter year: the one that it tells of.
  func yearRemark(_ year: Int?) -> String? {
    guard let year, let own = document.year, own != year else { return nil }
    return "tells of \(year)"
  }

  /// Where its page is on the web, if it is.
  var address: WebAddress? { document.source.uri.flatMap { WebAddress($0) } }
}
