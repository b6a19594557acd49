import ReportModel

/// Text in HTML.
enum Markup {
  /// Text that can stand in an element and in a quoted attribute, whatever it holds. Hidden characters show as
  /// U+FFFD.
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
        let isShown = !scalar.isHidden || scalar == "\t" || scalar == "\n"
        result.unicodeScalars.append(isShown ? scalar : "\u{FFFD}")
      }
    }
    return result
  }
}
