/// What a table's cell measures, by the headers that it stands under.
///
/// Years stand in headers too, and the claim's period has them; a column 完成数 or 绝对数 says only that it holds the figures.
/// The table's caption counts where nothing else is left but a total.
enum HeaderPath {
  static func name(_ path: String) -> String {
    let parts = parts(of: path)
    guard parts.count > 1 else { return path }
    let hasCaption = isCaption(parts[0])
    let caption = hasCaption ? withoutNumber(parts[0]) : nil
    var named = parts.dropFirst(hasCaption ? 1 : 0).map(withoutYear).filter { !$0.isEmpty && !figures.contains($0) }
    named = named.map { part in part.hasPrefix("其中：") || part.hasPrefix("其中:") ? String(part.dropFirst(3)) : part }
    if named.isEmpty || named.allSatisfy({ totals.contains($0) }), let caption, !caption.isEmpty {
      named.insert(caption, at: 0)
    }
    return named.isEmpty ? path : named.joined(separator: " / ")
  }

  /// What stands between ` / `. Names are read in thousands, and searching for a separator of three characters by `Character`
  /// takes longer than all else.
  private static func parts(of path: String) -> [String] {
    var path = path
    return path.withUTF8 { bytes in
      var parts: [String] = []
      var start = 0
      var index = 1
      while index + 1 < bytes.count {
        guard bytes[index] == UInt8(ascii: "/"), bytes[index - 1] == space, bytes[index + 1] == space,
          index > start
        else {
          index += 1
          continue
        }
        if index - 1 > start { parts.append(String(decoding: bytes[start..<index - 1], as: UTF8.self)) }
        start = index + 2
        index = start + 1
      }
      if start < bytes.count { parts.append(String(decoding: bytes[start...], as: UTF8.self)) }
      return parts
    }
  }

  private static let space = UInt8(ascii: " ")

  private static func isCaption(_ part: String) -> Bool {
    if part != withoutNumber(part) { return true }
    return captionEnds.contains { part.hasSuffix($0) }
  }

  /// Without 表1 and the year that it begins with.
  private static func withoutNumber(_ part: String) -> String {
    var rest = part[...]
    if rest.hasPrefix("附") { rest = rest.dropFirst() }
    if rest.hasPrefix("表") {
      let number = rest.dropFirst().drop { $0.isNumber || $0 == "-" || $0 == "－" }
      rest = number.startIndex == rest.index(after: rest.startIndex) ? part[...] : number.drop { " ：:".contains($0) }
    } else {
      rest = part[...]
    }
    return withoutYear(String(rest))
  }

  /// Without a year at its beginning: 2018年, 2018年度, 2018年末.
  private static func withoutYear(_ part: String) -> String {
    let digits = part.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 4 else { return part }
    let rest = part.dropFirst(4)
    guard rest.hasPrefix("年") else { return rest.isEmpty ? "" : part }
    var name = rest.dropFirst()
    if name.hasPrefix("度") { name = name.dropFirst() }
    return String(name)
  }

  private static let figures: Set<String> = [
    "完成数", "实绩", "绝对数", "绝对量", "绝对额", "数值", "总量", "指标值", "本年", "本年数", "上年", "上年数", "末", "底",
  ]
  private static let totals: Set<String> = ["合计", "总计", "小计", "总数", "总量", "全部"]
  private static let captionEnds = ["情况", "指标", "情况表", "统计表", "一览表"]
}
