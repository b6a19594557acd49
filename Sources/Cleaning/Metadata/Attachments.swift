import ReportModel

/// The files that a body links to.
enum Attachments {
  private static let endings: [StaticString] = [
    ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".wps", ".et", ".ofd", ".ppt", ".pptx", ".zip", ".rar", ".7z", ".csv",
    ".txt", ".ceb",
  ]

  /// Whether an address names a document to load down: by its path, or by a parameter (`downfile.jsp?filename=a.pdf`).
  static func isFile(_ href: ArraySlice<UInt8>) -> Bool {
    let whole = href.prefix { $0 != UInt8(ascii: "#") }
    let path = whole.prefix { $0 != UInt8(ascii: "?") }
    if hasEnding(path) || path.count < whole.count && hasEnding(whole) { return true }
    return path.indices.contains { path[$0] | 0x20 == UInt8(ascii: "d") && isDownload(path, $0) }
  }

  /// `/download.do?id=1`: the script of a CMS that hands a file out.
  private static func isDownload(_ path: ArraySlice<UInt8>, _ index: Int) -> Bool {
    let at = index - path.startIndex
    return ASCII.matches("download.", path, at: at) || ASCII.matches("downfile.", path, at: at)
  }

  /// Whether a line begins a list of attachments.
  static func begins(_ text: String) -> Bool { text.begins(with: "附件") || text.begins(with: "附表") }

  private static func hasEnding(_ name: ArraySlice<UInt8>) -> Bool {
    endings.contains { ending in
      name.count > ending.utf8CodeUnitCount
        && ASCII.matches(ending, name, at: name.count - ending.utf8CodeUnitCount)
    }
  }

  /// How many nodes after the body a template's own 附件 box may stand.
  private static let reach = 300

  /// The links to files in the body, and in the box below it.
  static func list(with body: [Range<Int>], of tree: HTMLTree) -> [Attachment] {
    var seen: Set<String> = []
    var list: [Attachment] = []
    let end = body.last?.upperBound ?? 0
    for range in body + [end..<min(end + reach, tree.count)] {
      var at = range.lowerBound
      while at < range.upperBound {
        guard tree.tag(at) == .a, let href = tree.attribute("href", of: at), !href.isEmpty else {
          at += 1
          continue
        }
        // No link stands in a link.
        let next = (at + 1..<tree.end(of: at)).first { tree.tag($0) == .a } ?? tree.end(of: at)
        let text = text(of: at + 1..<next, tree)
        // A download script names the file only in the link's words.
        if isFile(href) || hasEnding(Array(text.utf8)[...]) && !href.starts(with: "javascript".utf8) {
          let address = String(decoding: href, as: UTF8.self).trimmed
          if seen.insert(address).inserted { list.append(Attachment(text: text, href: address)) }
        }
        at = max(next, at + 1)
      }
    }
    return list
  }

  private static func text(of range: Range<Int>, _ tree: HTMLTree) -> String {
    let bytes = range.lazy.filter { tree.isText($0) }.flatMap { tree.bytes($0) }
    return MetaTags.folded(String(decoding: Array(bytes), as: UTF8.self))
  }
}
