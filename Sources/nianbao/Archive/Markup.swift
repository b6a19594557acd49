/// Text in HTML.
enum Markup {
  /// Text that can stand in an element and in a quoted attribute, whatever it holds. Characters that turn the direction of
  /// what follows, and controls, show as U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default:
        let isHidden = isControl(scalar.value)
        result.unicodeScalars.append(isHidden ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }

  private static func isControl(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
