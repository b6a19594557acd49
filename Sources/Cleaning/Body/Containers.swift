/// The known containers of an article's body; see `Data/containers.tsv`.
struct Containers: Sendable {
  enum Certainty: String {
    /// Written by a CMS around the body and nothing else.
    case certain
    /// Named for the body.
    case likely
  }

  struct Row {
    let selector: String
    let certainty: Certainty
  }

  static let shared = Containers(rows: Containers.parse(EmbeddedData.containers))

  /// In the order in which they are tried.
  let rows: [Row]
  /// Rows by the hash of their selector.
  private let index: [UInt64: Int]

  init(rows: [Row]) {
    self.rows = rows
    var index: [UInt64: Int] = [:]
    for (at, row) in rows.enumerated() {
      let hash = Containers.hash(row.selector.utf8)
      precondition(index[hash] == nil, "containers.tsv has \(row.selector) twice")
      index[hash] = at
    }
    self.index = index
  }

  /// - Precondition: the table is well formed; a test reads the file.
  static func parse(_ table: String) -> [Row] {
    EmbeddedData.rows(of: table).map { fields in
      guard fields.count == 4, let certainty = Certainty(rawValue: fields[1]) else {
        preconditionFailure("containers.tsv: \(fields)")
      }
      return Row(selector: fields[0], certainty: certainty)
    }
  }

  /// For each row the elements of a page that it selects, in document order.
  func matches(in tree: HTMLTree) -> [Int: [Int]] {
    var matches: [Int: [Int]] = [:]
    // An element's own name selects seldom: its row is looked up once a name.
    let byTag = tree.names.map { index[Containers.hash($0.utf8)] }
    for node in 0..<tree.count where tree.isElement(node) {
      let it = tree.nodes[node]
      if let row = byTag[Int(it.name)] { matches[row, default: []].append(node) }
      for at in Int(it.first)..<Int(it.first + it.count) {
        let attribute = tree.attributes[at]
        guard attribute.name == tree.keys.class || attribute.name == tree.keys.id else { continue }
        let value = tree.arena[Int(attribute.start)..<Int(attribute.start + attribute.count)]
        let mark = attribute.name == tree.keys.class ? UInt8(ascii: ".") : UInt8(ascii: "#")
        for row in rows(marked: mark, in: value) { matches[row, default: []].append(node) }
      }
    }
    return matches
  }

  /// The rows that the words of a class or an id select.
  private func rows(marked mark: UInt8, in value: ArraySlice<UInt8>) -> [Int] {
    var found: [Int] = []
    var hash = Containers.seed(mark)
    var length = 0
    func look() {
      if length > 0, let row = index[hash] { found.append(row) }
    }
    for byte in value {
      if byte <= 0x20 {
        look()
        hash = Containers.seed(mark)
        length = 0
      } else {
        hash = Containers.mix(hash, byte)
        length += 1
      }
    }
    look()
    return found
  }

  // FNV-1a over the ASCII lower case: selectors are told apart by 64 bits, which no page meets by accident.
  private static func seed(_ mark: UInt8) -> UInt64 { mix(0xcbf2_9ce4_8422_2325, mark) }

  @inline(__always)
  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    return (hash ^ UInt64(lower)) &* 0x0000_0100_0000_01b3
  }

  private static func hash(_ selector: some Sequence<UInt8>) -> UInt64 {
    selector.reduce(0xcbf2_9ce4_8422_2325) { mix($0, $1) }
  }
}
