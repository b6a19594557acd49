import ReportModel

/// The day that a page's address bears: `t20200110_1234.html`, `/art/2020/1/10/art_1.html`, `/2020-01/10/`.
enum AddressDate {
  static func date(in uri: String) -> Timestamp? {
    let groups = uri.unicodeScalars.split { !$0.isASCIIDigit }.map { String($0) }
    for (index, group) in groups.enumerated() {
      if group.utf8.count == 8, let whole = Int(group),
        let date = date(whole / 10000, whole / 100 % 100, whole % 100)
      {
        return date
      }
      guard group.utf8.count == 4, index + 2 < groups.count, groups[index + 1].utf8.count <= 2,
        groups[index + 2].utf8.count <= 2, let year = Int(group), let month = Int(groups[index + 1]),
        let day = Int(groups[index + 2]), let date = date(year, month, day)
      else { continue }
      return date
    }
    return nil
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> Timestamp? {
    (1990...2099).contains(year) ? Timestamp(year: year, month: month, day: day) : nil
  }
}
