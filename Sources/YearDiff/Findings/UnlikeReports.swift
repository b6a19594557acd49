import Records

/// What a reader should know of two reports that are not one body's of two years, one after the other.
enum UnlikeReports {
  static func findings(in diff: YearDiff) -> [DiffFinding] {
    let (old, new) = (diff.old.document, diff.new.document)
    if old.id == new.id { return [finding("both are the same document")] }
    var messages: [String] = []
    if let one = old.region, let other = new.region, !isSame(one, other) {
      messages.append("the old report is of \(one.name), the new one of \(other.name)")
    }
    if old.reportType != new.reportType, old.reportType != "other", new.reportType != "other" {
      messages.append("the old report is a \(old.reportType), the new one a \(new.reportType)")
    }
    if let oldYear = diff.oldYear, let newYear = diff.newYear {
      if oldYear > newYear {
        messages.append(
          "the old report tells of \(oldYear), the new one of \(newYear): stated growth and targets are not looked at in this order"
        )
      } else if oldYear == newYear {
        messages.append("both reports tell of \(oldYear)")
      } else if newYear - oldYear > 1 {
        messages.append("\(newYear - oldYear) years lie between the reports: growth on the year before is not checked")
      }
    }
    return messages.map { finding($0) }
  }

  private static func finding(_ message: String) -> DiffFinding {
    DiffFinding(category: .unlikeReports, message: message)
  }

  /// Whether two regions are one body, also where a county became a district and has a new code.
  private static func isSame(_ one: RecordedDocument.Region, _ other: RecordedDocument.Region) -> Bool {
    if let code = one.code, code == other.code { return true }
    // Of another province it is another body.
    if let code = one.code, let second = other.code, code.prefix(2) != second.prefix(2) { return false }
    let (shorter, longer) = one.name.count < other.name.count ? (one.name, other.name) : (other.name, one.name)
    if longer.hasSuffix(shorter) { return true }
    return shorter.count > 2 && longer.hasSuffix(shorter.dropLast() + longer.suffix(1))
  }
}
