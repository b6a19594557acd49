import Quantities

/// Nouns that say which side of a thing is measured.
enum HeadNouns {
  /// Those that are added to what was measured before: 区级财政收入 … 增量位居第一.
  static let attaching = Keywords(
    """
    增量 增速 增幅 降幅 涨幅 跌幅 总量 数量 总数 占比 比重 比例 份额 增长率 下降率 增长速度 总额 规模 同比增速 增加额 增长额 增收额 两年平均增速 \
    年均增速 总规模 均值 平均值 质量 增长贡献率 余额 人均
    """)
  /// Those of the first that compare: another one takes their place.
  static let comparing = Keywords("增量 增速 增幅 降幅 涨幅 跌幅 总量 数量 占比 比重 份额 增长率 下降率")
  /// Those that take the place of the head before: 种植面积4560亩，产量30714吨.
  static let replacing = Keywords(
    """
    面积 产量 产值 总产值 总产量 总面积 长度 里程 总里程 总长 总长度 全长 投资 总投资 投资额 总投资额 计划投资 计划总投资 完成投资 吨位 总吨位 功率 总功率 销量 销售量 销售额 \
    销售收入 金额 总金额 合同额 成交额 成交量 客流量 存量 流量 总产 单产 亩产 平均亩产 人数 人次 户数 件数 次数 户均 均价 价格 总人口 人口 投入 资金 总资金 涉及资金 直接经济损失 经济损失 涉案金额 \
    涉及金额 案值 保费 利润 利润总额 利税 税收 收入 支出 营业收入 产出 库存 出栏 存栏 出栏量 存栏量 容量 总装机容量 装机容量 建筑面积 总建筑面积 占地面积 用地面积 施工面积 竣工面积 覆盖面 参与人数 \
    参加人数 受益人数 受教育人数 人员 从业人员 单位面积产量 交易额 成交金额 合同金额 贷款 存款 负债 资产 净资产 资产总额 负债总额 所有者权益 在校学生 在校生 招生 毕业生 专任教师 床位 编制 增加值 \
    平均 户籍人口 常住人口 均值 平均水平 水平 标准 补助标准 最高 最低 平均浓度 浓度
    """)
  /// Rates of three characters that mean the same everywhere.
  static let ownRates = Keywords(
    "失业率 出生率 死亡率 通胀率 利率 汇率 税率 赤字率 城镇化率 城市化率 自然增长率 升学率 入学率 入园率 巩固率 绿化率 森林覆盖率 绿地率 负债率 产销率 就业率 不良率 识字率 自然增长率 绿化覆盖率 化率"
  )
  /// What an indicator that stands for itself ends with.
  static let measured = Keywords(
    """
    率 量 额 数 值 产 收入 面积 增速 标准 水平 支出 指数 比重 占比 比例 人口 投资 产量 浓度 价格 里程 总额 资金 贷款 存款 余额 规模 时间 天数 次数 人次 长度 费用 \
    成本 利润 税收 费 度 力 幅 差 比 数量 总数 起数 人数
    """)
}
