import ReportModel

/// When a report came out, for which of two is the later.
struct IssueTime: Comparable {
  /// The year that it looks back on: for a work report, the one before its own.
  private var year = Int.max
  private var issued = "~"
  private var type = ""
  private var document = ""

  init() {}

  /// - Parameter published: when it came out, or was written; nil where it does not say so. Reports of its kind then tell in
  ///   which month they usually come out. When its page was fetched says nothing.
  init(year: Int?, type: ReportType, published: String?, document: String) {
    let past = year.map { type == .workReport ? $0 - 1 : $0 }
    // Reports look back on the year before that in which they come out.
    self.year = past ?? published.flatMap { Int($0.prefix(4)) }.map { $0 - 1 } ?? Int.max
    issued = published ?? past.map { "\($0 + 1)-\(IssueTime.month(of: type))" } ?? "~"
    self.type = type.rawValue
    self.document = document
  }

  static func < (left: IssueTime, right: IssueTime) -> Bool {
    (left.year, left.issued, left.type, left.document) < (right.year, right.issued, right.type, right.document)
  }

  /// In the year after that which they look back on: people's congresses meet in January, disclosure reports are due by March,
  /// accounts are approved in summer.
  private static func month(of type: ReportType) -> String {
    switch type {
    case .workReport, .performanceReport: "01"
    case .disclosureReport: "03"
    case .statisticalCommunique: "04"
    case .finalAccounts: "08"
    case .other: "12"
    }
  }
}
