import Records

/// The year that a report tells of.
enum OwnYear {
  /// A work report tells of the year before its own, others of their own, unless more than three times as many claims speak
  /// of the other of the two.
  static func of(_ report: ComparedReport) -> Int? {
    var counts: [Int: Int] = [:]
    for claim in report.claims where claim.record.modality != "planned" {
      guard let period = claim.record.period?.value, [4, 7].contains(period.utf8.count), !period.contains("/"),
        let year = RelativePeriod.year(of: period[...])
      else { continue }
      counts[year, default: 0] += 1
    }
    guard let year = report.document.year else {
      return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    }
    let usual = report.document.reportType == "workReport" ? year - 1 : year
    let other = usual == year ? year - 1 : year
    return counts[other, default: 0] > 3 * counts[usual, default: 0] ? other : usual
  }
}
