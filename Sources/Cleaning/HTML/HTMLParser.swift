import CLibXML2

/// Parses a page with libxml2 into values; no C pointer outlives the call.
enum HTMLParser {
  /// - Parameter source: UTF-8 without NUL, at most `Int32.max` bytes.
  /// - Throws: `CleaningError.outOfMemory`.
  static func parse(_ source: [UInt8]) throws(CleaningError) -> HTMLTree {
    var source = source
    MarkupRepair.blank(&source)
    let parsed = source.withUnsafeBytes {
      nb_html_parse($0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count))
    }
    guard let parsed else { throw .outOfMemory }
    defer { nb_html_free(parsed) }
    let tree = parsed.pointee
    let arena = Array(UnsafeBufferPointer(start: tree.arena, count: Int(tree.arena_count)))
    let names = UnsafeBufferPointer(start: tree.names, count: Int(tree.name_count)).map {
      String(decoding: arena[Int($0.start)..<Int($0.start + $0.count)], as: UTF8.self)
    }
    let tags = names.map(HTMLTag.init(name:))
    return HTMLTree(
      source: source,
      nodes: UnsafeBufferPointer(start: tree.nodes, count: Int(tree.node_count)).map { HTMLTree.Node($0, tags) },
      attributes: UnsafeBufferPointer(start: tree.attributes, count: Int(tree.attribute_count)).map {
        HTMLTree.Attribute(name: $0.name, start: $0.start, count: $0.count)
      }, arena: arena, names: names, keys: HTMLTree.AttributeKeys(names: names), isTruncated: tree.truncated != 0)
  }
}

extension HTMLTree.Node {
  fileprivate init(_ node: nb_html_node, _ tags: [HTMLTag]) {
    switch Int(node.kind) {
    case Int(NB_ELEMENT): kind = .element
    case Int(NB_TEXT): kind = .text
    case Int(NB_COMMENT): kind = .comment
    default: kind = .raw
    }
    tag = node.name < 0 ? .other : tags[Int(node.name)]
    parent = node.parent
    end = node.end
    name = node.name
    first = node.first
    count = node.count
    sourceStart = node.source_start
    sourceEnd = node.source_end
  }
}
