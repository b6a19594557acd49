public import Claims

/// What there is where nothing is found, and what was asked beside the words is why.
public struct Alternatives: Hashable, Sendable {
  /// Whether any report is as the filter wants it.
  public internal(set) var hasReports = true
  /// In the same reports: the other roles that such indicators have there.
  public internal(set) var roles: [Claim.Role] = []
  /// In the same reports and the same role: units other than that which was asked for.
  public internal(set) var units: [String] = []
  /// Whether reports that the filter leaves out have what is looked for.
  public internal(set) var isInOtherReports = false
  /// Some regions of these reports.
  public internal(set) var regions: [String] = []

  public init() {}

  mutating func add(regions names: [String?]) {
    for name in names.compactMap({ $0 }) where !regions.contains(name) && regions.count < Alternatives.most {
      regions.append(name)
    }
  }

  static let most = 5
}
