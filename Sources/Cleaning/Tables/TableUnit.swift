/// The unit line of a table: `单位：万元`, `（单位：万元、%）`, `计量单位:亿元`.
enum TableUnit {
  /// The unit a text states, or nil.
  static func unit(in text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    var at = 0
    while at + 2 < scalars.count {
      if scalars[at] == "单" {
        // 单　位 is spaced in narrow headers.
        var next = at + 1
        while next < scalars.count, scalars[next].isBlank { next += 1 }
        if next < scalars.count, scalars[next] == "位" {
          next += 1
          while next < scalars.count, scalars[next].isBlank { next += 1 }
          if next < scalars.count, scalars[next] == "：" || scalars[next] == ":" {
            return value(scalars[(next + 1)...])
          }
        }
      }
      at += 1
    }
    return nil
  }

  private static func value(_ scalars: ArraySlice<Unicode.Scalar>) -> String? {
    var unit = String.UnicodeScalarView()
    var depth = 0
    for scalar in scalars.drop(while: { $0.isBlank }) {
      if scalar.isBlank { break }
      if scalar == "（" || scalar == "(" { depth += 1 }
      if scalar == "）" || scalar == ")" {
        depth -= 1
        if depth < 0 { break }
      }
      unit.append(scalar)
    }
    return unit.isEmpty ? nil : String(unit)
  }

  /// Whether a line says the unit and nothing else.
  static func isUnitLine(_ text: String) -> Bool {
    guard unit(in: text) != nil else { return false }
    let start = text.trimmed.drop { $0 == "（" || $0 == "(" }
    return ["单", "计量单", "数量单", "金额单", "货币单"].contains { start.hasPrefix($0) }
  }
}
