import ReportModel

/// Whose report a document is: by the portal's code, else by the title or the portal's name.
enum RegionFinder {
  static func region(title: String?, site: Site?, head: [String]) -> Region? {
    let regions = Regions.shared
    let siteCode = site?.code.flatMap { $0.utf8.count >= 6 ? String($0.prefix(6)) : nil }
    let bySite = siteCode.flatMap { regions.region(code: $0) }
    let byTitle = title.flatMap { regions.region(namedIn: $0, under: bySite?.code) }
    if let bySite {
      // A district's report on its city's portal is the district's.
      if let code = byTitle?.code, let siteCode = bySite.code, Regions.isWithin(code, siteCode) { return byTitle }
      return bySite
    }
    if let byTitle, byTitle.code != nil, isWholeName(byTitle, title) { return byTitle }
    // The title may name a body that the standard does not know, such as a development zone.
    if let title, let name = bodyName(in: title) {
      return regions.region(namedIn: name, under: nil).flatMap { isWholeName($0, name) ? $0 : nil }
        ?? Region(name: name, code: nil)
    }
    if let byTitle { return byTitle }
    // A dateline under the title: `2017年2月11日在海拉尔区第十四届人民代表大会…`.
    let datelines = head.filter { $0.unicodeScalars.count <= 60 && ($0.holds("人民代表大会") || $0.holds("人民政府")) }
    for name in [site?.name].compactMap({ $0 }) + datelines {
      if let region = regions.region(namedIn: name, under: nil), region.code != nil, isWholeName(region, name) {
        return region
      }
      if name == site?.name, let body = bodyName(in: name) { return Region(name: body, code: nil) }
    }
    return nil
  }

  /// Whether the division's name is not only a piece of a longer body's: 平潭 of 平潭综合实验区.
  private static func isWholeName(_ region: Region, _ text: String?) -> Bool {
    guard let text, let body = bodyName(in: text) else { return true }
    return body.ends(with: String(region.name.suffix(2)))
  }

  /// The name at the beginning of a title, up to the 区, 县, 市 … before what the report is about or its year.
  static func bodyName(in title: String) -> String? {
    var scalars = Array(title.unicodeScalars)[...]
    scalars = scalars.drop { !$0.isHan || $0 == "年" || $0 == "度" || $0 == "关" || $0 == "于" }
    var end = scalars.startIndex
    while end < scalars.endIndex, scalars[end].isHan {
      if end > scalars.startIndex + 1, endings.contains(scalars[end - 1]),
        topics.contains(where: { scalars[end...].starts(with: $0.unicodeScalars) })
      {
        return string(scalars[..<end])
      }
      end += 1
    }
    guard end < scalars.endIndex, scalars[end].isASCIIDigit, end > scalars.startIndex + 1,
      endings.contains(scalars[end - 1])
    else { return nil }
    return string(scalars[..<end])
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String? {
    guard scalars.count <= 20 else { return nil }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static let topics = [
    "人民政府", "政府", "国民经济", "统计", "绩效", "年度", "工作", "预算", "财政", "党工委", "管委会", "管理委员会", "信息公开", "门户",
  ]
  private static let endings: Set<Unicode.Scalar> = ["省", "市", "区", "县", "旗", "州", "盟", "镇", "乡"]
}
