/// Whose report a report is, whatever the body was called and coded at the time: equal for all codes and names of one.
public struct RegionBody: Hashable, Sendable {
  /// GB/T 2260, the newest; nil when no code was given and the name does not tell it.
  public var code: String?
  /// The newest name, without its parents, of a body that was renamed or recoded; else the name as it was given.
  public var name: String

  public init(code: String?, name: String) {
    self.code = code
    self.name = name
  }
}
