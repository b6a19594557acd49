import ReportModel

/// Names nodes by XPath, each node and each step once.
struct PathBuilder {
  let tree: HTMLTree
  private(set) var paths = NodePaths()
  private var known: [Int: Int] = [:]
  /// The position of a node among its siblings of the same name; 0 where it is the only one.
  private var positions: [Int: Int] = [:]
  private var counted: Set<Int> = []

  init(tree: HTMLTree) {
    self.tree = tree
  }

  /// The index of a node in `paths`.
  mutating func path(to node: Int) -> Int {
    var chain: [Int] = []
    var at = node
    while known[at] == nil {
      chain.append(at)
      guard let parent = tree.parent(of: at) else { break }
      at = parent
    }
    for node in chain.reversed() {
      let parent = tree.parent(of: node)
      countChildren(of: parent)
      let position = positions[node] ?? 0
      let step = position > 0 ? "\(tree.name(node))[\(position)]" : tree.name(node)
      known[node] = paths.add(step: step, under: parent.map { known[$0]! })
    }
    return known[node]!
  }

  private mutating func countChildren(of parent: Int?) {
    guard counted.insert(parent ?? -1).inserted else { return }
    var names: [Int32: (count: Int, first: Int)] = [:]
    var at = parent.map { $0 + 1 } ?? 0
    let end = parent.map { tree.end(of: $0) } ?? tree.count
    while at < end {
      if tree.isElement(at) {
        let name = tree.nodes[at].name
        if let seen = names[name] {
          if seen.count == 1 { positions[seen.first] = 1 }
          names[name] = (seen.count + 1, seen.first)
          positions[at] = seen.count + 1
        } else {
          names[name] = (1, at)
        }
      }
      at = tree.end(of: at)
    }
  }
}
