import ReportModel

/// Whose report a document is: by the portal's code, else by the title or the portal's name.
enum RegionFinder {
  /// - Parameters:
  ///   - host: whose portal it is, as its footer says.
  ///   - head: the body's first lines.
  static func region(title: String?, site: Site?, host: String?, head: [String]) -> Region? {
    let regions = Regions.shared
    let siteCode = site?.code.flatMap { $0.utf8.count >= 6 ? String($0.prefix(6)) : nil }
    let bySite = siteCode.flatMap { regions.region(code: $0) }
    let byTitle = title.flatMap { regions.region(namedIn: $0, under: bySite?.code) }
    if let bySite, let siteCode = bySite.code {
      // A district's report on its city's portal is the district's; a code that is no more gives way to its successor.
      if let code = byTitle?.code, code != siteCode, !siteCode.hasSuffix("0000") || code.hasPrefix(siteCode.prefix(2)),
        Regions.isWithin(code, siteCode) || !regions.isCurrent(siteCode) && code.prefix(2) == siteCode.prefix(2)
      {
        return byTitle
      }
      return bySite
    }
    if let byTitle, byTitle.code != nil, isWholeName(byTitle, title) { return byTitle }
    // A dateline under the title: `2017年2月11日在海拉尔区第十四届人民代表大会…`.
    let datelines = head.filter { $0.unicodeScalars.count <= 60 && ($0.holds("人民代表大会") || $0.holds("人民政府")) }
    // The title may name a body that the standard does not know, such as a development zone; the portal's name may tell
    // where a township lies.
    if let title, let name = bodyName(in: title) {
      if let region = regions.region(namedIn: name, under: nil), isWholeName(region, name), region.code != nil {
        return region
      }
      if name.ends(with: "镇") || name.ends(with: "乡") {
        for text in [host, site?.name].compactMap({ $0 }) where text.holds(name) {
          if let region = regions.region(namedIn: text, under: nil), region.code != nil { return region }
        }
      }
      return Region(name: name, code: nil)
    }
    if let byTitle { return byTitle }
    for name in [site?.name, host].compactMap({ $0 }) + datelines {
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
        return scalars[..<end].count <= 20 ? String(scalars: scalars[..<end]) : nil
      }
      end += 1
    }
    guard end < scalars.endIndex, scalars[end].isASCIIDigit, end > scalars.startIndex + 1,
      endings.contains(scalars[end - 1])
    else { return nil }
    return scalars[..<end].count <= 20 ? String(scalars: scalars[..<end]) : nil
  }

  private static let topics = [
    "人民政府", "政府", "国民经济", "统计", "绩效", "年度", "工作", "预算", "财政", "党工委", "管委会", "管理委员会", "信息公开", "门户",
  ]
  private static let endings: Set<Unicode.Scalar> = ["省", "市", "区", "县", "旗", "州", "盟", "镇", "乡"]
}
