import Lexicon

/// Numbered things: `地铁17号线`, `3号楼`, `国道318`, `31路公交`, `附件2`, `表3`, `四中`, `滨河一路`.
enum NumberedNameRule: ExclusionRule {
  static func exclusion(of candidate: Candidate) -> Exclusion? {
    let line = candidate.line
    if line.holds("号", at: candidate.end) {
      return Exclusion(line.holds(addresses, at: candidate.end + 1) != nil ? .identifier : .name, .numberedName)
    }
    // With a unit that measures, it is no number of a thing.
    if let unit = candidate.unit, unit.dimension != .count, unit.entry?.borrowed != true { return nil }
    // 3、5号泵站.
    if candidate.unit == nil, line[candidate.next] == "、" || line[candidate.next] == "和",
      candidate.reading.isArabic
    {
      var at = candidate.next + 1
      while at - candidate.next < 24, line.kind(at) == .digit || line[at] == "、" { at += 1 }
      if line[at] == "号", line.kind(at - 1) == .digit { return Exclusion(.name, .numberedName) }
    }
    if candidate.unit == nil, isNumbered(candidate) {
      return Exclusion(.identifier, .numberedName)
    }
    // 世界500强: the list's name; 前10强 is a standing.
    if line[candidate.end] == "强", line[candidate.start - 1] != "前", line[candidate.end + 1] != "度" {
      return Exclusion(.name, .numberedName)
    }
    guard candidate.reading.isArabic || candidate.isSmallChinese else { return nil }
    if line.holds(after, at: candidate.end) != nil { return Exclusion(.name, .numberedName) }
    if candidate.unit == nil || candidate.unitIs("线") || candidate.unitIs("路") || candidate.unitIs("号"),
      candidate.reading.isArabic,
      !candidate.reading.traits.contains(.multiplied), line.ends(roads, at: candidate.previous) != nil
    {
      return Exclusion(.name, .numberedName)
    }
    if candidate.isSmallChinese, candidate.before == nil, line[candidate.start] != "两",
      line.kind(candidate.start - 1).isHan,
      line.holds(streets, at: candidate.end) != nil
    {
      return Exclusion(.name, .numberedName)
    }
    if line.holds("室", at: candidate.end), line.ends(buildings, at: candidate.previous) != nil {
      return Exclusion(.identifier, .numberedName)
    }
    // 17号楼14层: a part of an address.
    if candidate.unitIs("层") || candidate.unitIs("楼") || candidate.unitIs("室") || candidate.unitIs("单元"),
      line.ends(buildings, at: candidate.previous) != nil
    {
      return Exclusion(.identifier, .numberedName)
    }
    return nil
  }

  private static func isNumbered(_ candidate: Candidate) -> Bool {
    let line = candidate.line
    if line.ends(numbered, at: candidate.previous) != nil { return true }
    // 表3 where a phrase begins; 代表3人 is something else.
    guard let length = line.ends(captions, at: candidate.previous) else { return false }
    return line.beginsClause(candidate.previous - length)
  }

  private static let captions = Keywords("表 图 注 例 式")
  private static let addresses = Keywords("楼 院 门 室 地块 ， 、 。 ( ) ;")
  private static let numbered = Keywords("附件 附表 附图 专栏 序号")
  private static let after = Keywords("路公交 路车 航站楼 台站 频道 化工程 中学 小学 幼 里店 里屯 里桥 星酒店 月龄")
  private static let roads = Keywords("国道 省道 县道 乡道 高速 航班 车次 型号 波音 空客 长征 神舟 嫦娥 天宫 北斗")
  private static let streets = Keywords("路 街 巷 弄 环 桥 马路 经路 纬路 大道")
  private static let buildings = Keywords("号楼 号院 大厦 单元 座 栋 楼 中心")
}
