/// A page as flat arrays in document order. A node is an index; its descendants are the indices after it up to `end(of:)`,
/// so walks and sums over a subtree need no recursion.
struct HTMLTree {
  /// The parsed bytes, UTF-8. Most text is a slice of it.
  let source: [UInt8]
  let nodes: [Node]
  let attributes: [Attribute]
  /// Attribute values, and text that the source spells otherwise (`&nbsp;`).
  let arena: [UInt8]
  /// Element and attribute names, lower case.
  let names: [String]
  /// The names of attributes that are looked up for every element, as indices into `names`; -1 where the page has none.
  let keys: AttributeKeys
  /// The end of the page is missing: memory ran out.
  let isTruncated: Bool

  struct Node {
    enum Kind { case element, text, comment, raw }

    /// `raw` is the content of a script or a style sheet.
    var kind: Kind
    /// `.other` for what is no element.
    var tag: HTMLTag
    /// -1 for the document's children.
    var parent: Int32
    /// The index after the last descendant.
    var end: Int32
    /// An element's name, as an index into `names`; else -1.
    var name: Int32
    /// An element's first attribute; a text's place in the arena, or -1 when it is a slice of the source.
    var first: Int32
    /// How many attributes, or bytes in the arena.
    var count: Int32
    /// Where a text, or the reference it stood for, is in the source.
    var sourceStart: Int32
    var sourceEnd: Int32
  }

  struct Attribute {
    /// An index into `names`.
    var name: Int32
    /// The value's place in the arena.
    var start: Int32
    var count: Int32
  }

  struct AttributeKeys {
    let `class`: Int32
    let id: Int32
    let style: Int32
    let hidden: Int32

    init(names: [String]) {
      func index(_ name: String) -> Int32 { names.firstIndex(of: name).map(Int32.init) ?? -1 }
      self.class = index("class")
      id = index("id")
      style = index("style")
      hidden = index("hidden")
    }
  }

  var count: Int { nodes.count }

  func isElement(_ node: Int) -> Bool { nodes[node].kind == .element }
  func isText(_ node: Int) -> Bool { nodes[node].kind == .text }
  func isComment(_ node: Int) -> Bool { nodes[node].kind == .comment }

  /// The element's tag; `.other` for what is no element.
  @inline(__always)
  func tag(_ node: Int) -> HTMLTag { nodes[node].tag }

  func name(_ node: Int) -> String { names[Int(nodes[node].name)] }
  func end(of node: Int) -> Int { Int(nodes[node].end) }

  func parent(of node: Int) -> Int? {
    let parent = nodes[node].parent
    return parent < 0 ? nil : Int(parent)
  }

  /// The direct children, in order.
  func children(of node: Int) -> [Int] {
    var children: [Int] = []
    var at = node + 1
    while at < end(of: node) {
      children.append(at)
      at = end(of: at)
    }
    return children
  }

  /// The bytes of a text, comment or raw node.
  func bytes(_ node: Int) -> ArraySlice<UInt8> {
    let it = nodes[node]
    if it.first >= 0 { return arena[Int(it.first)..<Int(it.first + it.count)] }
    return source[Int(it.sourceStart)..<Int(it.sourceEnd)]
  }

  /// The bytes of an attribute's value, or nil when the element has no such attribute.
  func attribute(_ name: StaticString, of node: Int) -> ArraySlice<UInt8>? {
    let it = nodes[node]
    guard it.kind == .element else { return nil }
    for index in Int(it.first)..<Int(it.first + it.count) {
      let attribute = attributes[index]
      let key = names[Int(attribute.name)]
      if key.utf8.count == name.utf8CodeUnitCount, key.utf8.elementsEqual(name.bytes) {
        return arena[Int(attribute.start)..<Int(attribute.start + attribute.count)]
      }
    }
    return nil
  }

  /// The value of an attribute as a string.
  func string(_ name: StaticString, of node: Int) -> String? {
    attribute(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// All the text under a node as it stands, scripts and styles left out.
  func text(under node: Int) -> String {
    var bytes: [UInt8] = []
    for at in node..<end(of: node) where isText(at) { bytes += self.bytes(at) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension StaticString {
  /// The string's UTF-8.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }
}
