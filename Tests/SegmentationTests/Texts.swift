import ReportModel

extension Array where Element == Unicode.Scalar {
  func string(_ span: TextSpan) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self[span.start..<span.end])
    return String(view)
  }
}

extension String {
  /// With `\n`, `\r`, `\t` and `\u` with four hexadecimal digits read as what they stand for.
  var unescaped: String {
    let scalars = Array(unicodeScalars)
    var result = String.UnicodeScalarView()
    var at = 0
    while at < scalars.count {
      var taken = 1
      var scalar = scalars[at]
      if scalar == "\\", at + 1 < scalars.count {
        taken = 2
        switch scalars[at + 1] {
        case "n": scalar = "\n"
        case "r": scalar = "\r"
        case "t": scalar = "\t"
        case "u" where at + 5 < scalars.count:
          let digits = scalars.string(TextSpan(start: at + 2, end: at + 6))
          scalar = UInt32(digits, radix: 16).flatMap { Unicode.Scalar($0) }!
          taken = 6
        default: fatalError("no such escape in \(self)")
        }
      }
      result.append(scalar)
      at += taken
    }
    return String(result)
  }

  /// With `\t`, and with what a file does not show written as `\u`.
  var escaped: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09: result += "\\t"
      case 0xA0, 0x200B, 0xFEFF, 0xFE0F, 0x0301, 0xE004, 0xFFFD:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
