import Lexicon

/// Grades and classes, not counts: `二级医院`, `一等奖`, `三甲`, `二期工程`, `五星级`, `三产`, `4级以上大风`.
enum GradeRule: ExclusionRule {
  static func exclusion(of candidate: Candidate) -> Exclusion? {
    let line = candidate.line
    let next = line[candidate.end]
    let grade = Exclusion(.ordinal, .grade)
    if line.holds(always, at: candidate.end) != nil { return grade }
    // 二次供水: the second time; two times are 两次.
    if line[candidate.start] == "二", candidate.end == candidate.start + 1, next == "次" { return grade }
    // 两 counts: 两期, 两类; but 县乡两级.
    if line[candidate.start] == "两", next != "级" { return nil }
    guard candidate.isSmallChinese else {
      // 2期工程, 4级大风.
      return candidate.reading.isArabic && line.holds(afterArabic, at: candidate.end) != nil ? grade : nil
    }
    if next == "期" {
      return line.holds(issues, in: line.clauseStart(candidate.start), candidate.start) ? nil : grade
    }
    // 取消事项九类: a count stands at the end.
    if next == "类", line.endsClause(candidate.end + 1), line.kind(candidate.start - 1).isHan { return nil }
    return line.holds(chinese, at: candidate.end) != nil ? grade : nil
  }

  private static let always = Keywords("年级 星级 等奖 等功 年制 年期 级地震 号机组")
  private static let afterArabic = Keywords(
    "期工程 期项目 期建设 期用地 级大风 级以上大风 级残疾 级医院 级响应 级标准 级公路 级及以上 级以上地震 级伤残 级医疗 级保护 级文物 级子站 类功能区 类水质 类断面 类地区 类标准 类区")
  private static let chinese = Keywords(
    "级 等 甲 线 流 档 产 类 星 型 本科 本院校 本专 本以上 本上线 本线 本录取 年级 次产业 次创业 次分配 次污染 次供水 次会议 手房 手车 维 期 把手 类水 类区 股 审判"
  )
  private static let issues = Keywords("举办 开办 培训 编印 刊发 印发 编发 编写 播出 制作 出版 录制 推出")
}
