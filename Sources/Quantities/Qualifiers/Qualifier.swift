/// How exactly a quantity is stated.
public enum Qualifier: String, Sendable, CaseIterable {
  case exact
  /// 约, 左右, 上下.
  case about
  /// 近, 接近: a little less.
  case nearly
  /// 余, 多, 超过, 突破: more.
  case over
  /// 以上, 不低于: as much or more.
  case atLeast
  /// 不足, 不到: less.
  case under
  /// 以内, 不超过: as much or less.
  case atMost
  /// 数十, 几百, 上百: an order of magnitude.
  case vague
}
