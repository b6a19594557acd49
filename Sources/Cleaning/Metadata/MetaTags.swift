/// The `<meta>` tags of a page by name in lower case; the first that says something counts.
struct MetaTags {
  private(set) var values: [String: String] = [:]
  /// The page's `<title>`.
  private(set) var pageTitle: String?
  /// `<link rel="canonical">`.
  private(set) var canonical: String?

  init(_ tree: HTMLTree) {
    for node in 0..<tree.count {
      switch tree.tag(node) {
      case .meta:
        guard let name = tree.string("name", of: node) ?? tree.string("property", of: node),
          let content = tree.string("content", of: node)?.trimmed, !content.isEmpty
        else { continue }
        let key = name.trimmed.lowercased()
        if values[key] == nil { values[key] = content }
      case .title where pageTitle == nil:
        let text = MetaTags.folded(tree.text(under: node))
        if !text.isEmpty { pageTitle = text }
      case .link where canonical == nil:
        if tree.string("rel", of: node)?.lowercased() == "canonical" {
          canonical = tree.string("href", of: node)?.trimmed
        }
      default: continue
      }
    }
  }

  subscript(_ names: String...) -> String? {
    for name in names {
      if let value = values[name] { return value }
    }
    return nil
  }

  /// White space folded to single spaces.
  static func folded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    var pending = false
    for scalar in text.unicodeScalars {
      if scalar.value <= 0x20 {
        pending = true
        continue
      }
      if pending, !folded.isEmpty { folded.append(" ") }
      pending = false
      folded.append(scalar)
    }
    return String(folded).trimmed
  }
}
