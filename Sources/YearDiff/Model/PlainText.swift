import Foundation

/// Text as names are compared: compatibility-normalized, without white space.
enum PlainText {
  static func of(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 && $0 > 0x20 }) { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.precomposedStringWithCompatibilityMapping.unicodeScalars where !scalar.properties.isWhitespace {
      plain.append(scalar)
    }
    return String(plain)
  }
}
