import Records
import YearDiff

/// The outermost headings that a diff's claims stand under, to filter by: those of the new report, then others of the old.
struct DiffHeadings {
  private(set) var headings: [String] = []
  private var numbers: [String: Int] = [:]
  private let diff: YearDiff

  init(_ sections: DiffSections) {
    diff = sections.diff
    for claim in diff.new.claims + diff.old.claims {
      guard let heading = claim.record.source.sections.first, numbers[heading] == nil else { continue }
      numbers[heading] = headings.count
      headings.append(heading)
    }
  }

  /// Of what the new report says of it, else of what the old one does.
  func number(of item: DiffItem) -> Int? {
    let places = item.quotes.reversed().flatMap(\.marks)
    return places.first.flatMap { diff.claim($0).record.source.sections.first }.flatMap { numbers[$0] }
  }
}
