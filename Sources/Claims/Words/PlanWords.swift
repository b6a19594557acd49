import Quantities

/// Words for what was planned.
enum PlanWords {
  private static let common = "预算 预算数 目标 计划 计划数 任务 控制数"
  /// What a value can be above or below: 低于控制目标. The longest counts.
  static let aims = Keywords(common + " 控制目标 预期目标 年度目标 序时进度 目标任务")
  /// What a share of is fulfilled; the year before counts like a plan: 完成调整预算的98.5%, 为上年决算的104%.
  static let fulfilled = Keywords(common + " 任务数 上年 上年决算 上年决算数")
  /// What stands anywhere in the words that a change is compared with: 比年初预算.
  static let compared = Keywords("预算 目标 计划 任务 预期 规划")
}
