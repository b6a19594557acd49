import ReportModel

/// The files that a body links to.
enum Attachments {
  private static let endings = [
    ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".wps", ".et", ".ofd", ".ppt", ".pptx", ".zip", ".rar", ".7z", ".csv",
    ".txt", ".ceb",
  ]

  /// Whether an address names a document to load down.
  static func isFile(_ href: String) -> Bool {
    let path = href.prefix { $0 != "?" && $0 != "#" }.lowercased()
    return endings.contains { path.ends(with: $0) }
  }

  /// The links to files in the given nodes.
  static func list(in ranges: [Range<Int>], of tree: HTMLTree, _ sums: NodeSums) -> [Attachment] {
    var seen: Set<String> = []
    var list: [Attachment] = []
    for range in ranges {
      for node in range where tree.tag(node) == .a {
        guard let href = tree.string("href", of: node)?.trimmed, isFile(href), seen.insert(href).inserted else {
          continue
        }
        var builder = FlowBuilder(tree: tree, sums: sums)
        builder.readsTables = false
        builder.read(node + 1..<tree.end(of: node))
        let text = builder.flow.lines.map { builder.flow.string($0) }.joined(separator: " ")
        list.append(Attachment(text: text, href: href))
      }
    }
    return list
  }
}
