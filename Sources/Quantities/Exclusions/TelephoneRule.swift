import Lexicon

/// Telephone numbers, postcodes, codes and accounts: `0591-23165385`, `邮编：350400`, `13800000000`, `编号 20190012`.
enum TelephoneRule: ExclusionRule {
  static func exclusion(of candidate: Candidate) -> Exclusion? {
    let line = candidate.line
    guard candidate.reading.isArabic, !candidate.reading.traits.contains(.decimal) else { return nil }
    var digits = 0
    var at = candidate.end
    while line.kind(at - 1) == .digit {
      at -= 1
      digits += 1
    }
    let identifier = Exclusion(.identifier, .telephone)
    if line[candidate.end] == "-", line[at] == "0", (3...4).contains(digits), run(line, from: candidate.end + 1) >= 7 {
      return identifier
    }
    if line[at - 1] == "-", digits >= 7, candidate.unit == nil {
      var head = at - 1
      while line.kind(head - 1) == .digit { head -= 1 }
      if line[head] == "0" { return identifier }
    }
    // （0123）5550188.
    if digits >= 7, line[at - 1] == ")", line.kind(at - 2) == .digit, candidate.unit == nil { return identifier }
    if digits >= 30 { return identifier }
    if candidate.unit == nil, digits >= 3, isNamed(candidate, at) { return identifier }
    return nil
  }

  private static func run(_ line: LineText, from start: Int) -> Int {
    var at = start
    while line.kind(at) == .digit { at += 1 }
    return at - start
  }

  /// 电话, 邮编, 编号 right before, with 为, 是, a colon or further numbers between.
  private static func isNamed(_ candidate: Candidate, _ start: Int) -> Bool {
    let line = candidate.line
    var at = start
    // A name stands no farther from its number.
    while at > 0, start - at < 24 {
      let scalar = line[at - 1]
      let passes =
        line.kind(at - 1) == .blank || line.kind(at - 1) == .digit
        || (scalar == ":" || scalar == "-" || scalar == "/" || scalar == "、" || scalar == "是" || scalar == "为"
          || scalar == "(" || scalar == "—")
      guard passes else { break }
      at -= 1
    }
    return line.ends(names, at: at) != nil
  }

  private static let names = Keywords(
    "电话 传真 手机 邮编 邮政编码 邮政信箱 信箱 编号 账号 帐号 代码 号码 热线 电子邮箱 标识码 备案号 文号 专线 QQ 微信 案号 证号 网安备 ICP备 区号 分机")
}
