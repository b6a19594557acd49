import Records
import YearDiff

/// The outermost headings that a diff's claims stand under, to filter by: those of the new report, then others of the old.
struct DiffHeadings {
  /// One that only one of the reports has is told with its year.
  let headings: [String]
  /// By heading without white space: 一、综　合 and 一、综合 are one.
  private var numbers: [String: Int] = [:]
  private let diff: YearDiff

  init(_ sections: DiffSections) {
    diff = sections.diff
    var headings: [(text: String, isNew: Bool, isOld: Bool)] = []
    for (report, isNew) in [(diff.new, true), (diff.old, false)] {
      for claim in report.claims {
        guard let heading = claim.record.source.sections.first else { continue }
        if let number = numbers[DiffHeadings.key(heading)] {
          if !isNew { headings[number].isOld = true }
        } else {
          numbers[DiffHeadings.key(heading)] = headings.count
          headings.append((heading, isNew, !isNew))
        }
      }
    }
    let labels = diff.labels
    self.headings = headings.map { heading in
      heading.isNew && heading.isOld ? heading.text : "\(heading.text) (\(heading.isNew ? labels.new : labels.old))"
    }
  }

  /// Of what the new report says of it, else of what the old one does.
  func number(of item: DiffItem) -> Int? {
    let places = item.quotes.reversed().flatMap(\.marks)
    return places.first.flatMap { diff.claim($0).record.source.sections.first }.flatMap {
      numbers[DiffHeadings.key($0)]
    }
  }

  private static func key(_ heading: String) -> String { heading.filter { !$0.isWhitespace } }
}
