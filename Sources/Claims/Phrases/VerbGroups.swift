import Quantities
import ReportModel

extension ParagraphReader {
  /// Where the verbs that stand at `start` end: 清理并集中发布, 建设、提升. nil where none stands.
  func verbGroupEnd(_ start: Int, to end: Int) -> Int? {
    var at = start
    var verbEnd: Int?
    while at < end {
      if let length = verbLength(at), at + length <= end {
        at += length
        if line[at] == "了", at < end { at += 1 }
        verbEnd = at
      } else if let length = line.holds(LinkWords.manner, at: at), at + length < end {
        at += length
      } else if verbEnd != nil, let next = joinerEnd(at, end), verbLength(next) != nil || mannerAndVerb(next, end) {
        at = next
      } else {
        break
      }
    }
    return verbEnd
  }

  private func mannerAndVerb(_ at: Int, _ end: Int) -> Bool {
    guard let length = line.holds(LinkWords.manner, at: at), at + length < end else { return false }
    return verbLength(at + length) != nil
  }

  private func joinerEnd(_ at: Int, _ end: Int) -> Int? { separatorEnd(at, end) }

  /// The verb at a place, where no longer noun begins there.
  func verbLength(_ at: Int) -> Int? {
    guard let length = line.holds(ActionVerbs.all, at: at) else { return nil }
    if line.holds(Self.nounEndings, at: at + length) != nil, line.holds(Self.notNounEndings, at: at + length) == nil {
      return nil
    }
    if let noun = line.holds(Self.verbLikeNouns, at: at), noun > length { return nil }
    return length
  }

  /// The last verb that ends at `end`.
  func verbStart(endingAt end: Int, from start: Int) -> Int? {
    guard let length = line.ends(ActionVerbs.all, at: end), end - length >= start else { return nil }
    return end - length
  }

  /// Whether a verb stands somewhere in a stretch.
  func holdsVerb(_ start: Int, _ end: Int) -> Bool {
    var at = start
    while at < end {
      if let length = verbLength(at), length > 1, at + length <= end { return true }
      if line.holds(Self.statePredicates, at: at) != nil { return true }
      at += 1
    }
    return false
  }

  private static let statePredicates = Keywords("被评为 被授予 被列为 被列入 被认定 被命名 全部 均")
  /// 解决率 is no 解决.
  private static let nounEndings = Keywords("率 量 额 者 性 型 费 员 单")
  private static let notNounEndings = Keywords("量化 费用 员工 单位 单独 单一 单元 单项 率先 性别 型号 额外 额度")
  /// Nouns that begin with a verb.
  private static let verbLikeNouns = Keywords(
    """
    建设用地 建设工程 建设项目 建设兵团 登记失业率 登记失业人员 生成式 报告期 报告厅 运行费 运行里程 运营里程 养殖场 养殖面积 养殖产量 养殖业 养殖户 种植业 种植面积 \
    种植户 播种面积 造林面积 绿化面积 绿化率 绿化覆盖率 覆盖率 覆盖面 销售额 销售量 销售收入 销售面积 进口额 出口额 进口总额 出口总额 运输业 运输量 接待量 服务业 服务费 服务中心 \
    服务站 服务点 服务平台 审计厅 登记户数 登记人数 参保人数 参保率 创新型 创新平台 创业者 组织部 组织机构 规范性文件 规范化 试点镇 试点村 发放率 发行量 改革委 执法人员 \
    执法队 监测点 监测站 培训班 培训基地 存储量 储备粮 储备库 保护区 保障房 保障性 补贴款 补助标准 补助资金 奖励资金 监管平台 征收率 回收率 处理率 处置率 办结率 签约率 \
    入园率 入学率 就业率 合格率 通过率 满意率 完成率 支持率 普及率 成立率 发布会 展览会 举办地 建成区 检查站 检测中心 受理量 接收站 联系点 支出 支付能力 出口 进口 建筑业 \
    建筑面积 研究生 研究院 研究所 研发投入 研发经费 研发人员 研发费用 生产总值 生产能力 生产线 投入产出 投资额 扶持资金 扶贫 提供者 提案 提升工程 增加值 增加额 设施 设备 设计能力 \
    转移支付 转移收入 转移就业 接待游客 创新券 保障 保护地 获得感 查询 通报批评 签约金额 稳定器 服务对象
    """)
}
