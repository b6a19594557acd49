/// An address of a page on the web, as a link can have it.
public struct WebAddress: Hashable, Sendable {
  /// Without blanks, controls and other characters that a link cannot hold: these are percent-encoded.
  public let text: String

  /// nil for what is no address on the web: a path, another scheme.
  public init?(_ text: String) {
    let scheme = text.prefix { $0 != ":" }.lowercased()
    guard scheme == "http" || scheme == "https", text.dropFirst(scheme.count).hasPrefix("://") else { return nil }
    self.text = text.unicodeScalars.reduce(into: "") { result, scalar in
      if WebAddress.isAllowed(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        result += TextFragment.encoded([scalar])
      }
    }
  }

  /// The address with words to scroll to.
  ///
  /// - Parameter fragment: a text directive, as records have it: `#:~:text=…`. The address' own fragment stays before it; a
  ///   directive of its own does not.
  public func link(to fragment: String) -> String {
    let page = text.firstRange(of: ":~:").map { String(text[..<$0.lowerBound]) } ?? text
    return page + (page.contains("#") ? String(fragment.drop { $0 == "#" }) : fragment)
  }

  /// Letters of any script may stand in an address that people read; what shows nothing, and what ends a link, may not.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "<", ">", "\\", "^", "`", "{", "|", "}": false
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse,
        .surrogate:
        false
      default: true
      }
    }
  }
}
