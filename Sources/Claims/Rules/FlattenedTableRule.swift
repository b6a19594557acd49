import Quantities
import ReportModel

extension ParagraphReader {
  /// Whether a clause is a table whose cells were run together: header words and numbers without units, and no mark
  /// between. What its numbers stand for cannot be told any more, and where one ends and the next begins may be lost too.
  func isFlattenedTable(_ stretch: Stretch) -> Bool {
    let bare = stretch.quantities.count { quantities[$0].unit.text.isEmpty && quantities[$0].kind == .count }
    guard bare > 0, bare * 2 > stretch.quantities.count else { return false }
    if bare >= 3, holdsRun(stretch) { return true }
    var headers = 0
    var at = stretch.span.start
    while at < stretch.span.end {
      if let length = line.holds(Self.headerWords, at: at) {
        headers += 1
        if headers >= 3 { return true }
        at += length
      } else {
        at += 1
      }
    }
    return false
  }

  /// Three numbers without units, with nouns or blanks between and no mark.
  private func holdsRun(_ stretch: Stretch) -> Bool {
    var run = 0
    for (index, quantity) in stretch.quantities.enumerated() {
      guard quantities[quantity].unit.text.isEmpty, quantities[quantity].kind == .count else {
        run = 0
        continue
      }
      if index > 0 {
        let before = quantities[stretch.quantities[index - 1]]
        let gap = trimmed(before.quantitySpan.end, quantities[quantity].quantitySpan.start)
        let isParted = line.holds(Self.marks, in: gap.start, gap.end)
        if isParted { run = 0 }
      }
      run += 1
      if run >= 3 { return true }
    }
    return false
  }

  private static let marks = Keywords("、 和 与 及 : 到 至 为 达 ( ) / “ ”")
  /// Words that label columns and rows.
  private static let headerWords = Keywords(
    """
    信息内容 本年制发件数 本年废止件数 现行有效件数 本年新制作数量 本年新公开数量 对外公开总数量 本年处理决定数量 处理决定数量 上一年项目数量 本年增减 本年收费金额 \
    采购总金额 采购项目数量 申请人情况 自然人 法人或其他组织 商业企业 科研机构 社会公益组织 法律服务机构 勾稽关系 结果维持 结果纠正 其他结果 尚未审结 总计 合计 \
    单位:万元 统计指标 指标名称 计量单位 序号 备注 同比增减 比上年增长 预算数 决算数 执行数
    """)
}
