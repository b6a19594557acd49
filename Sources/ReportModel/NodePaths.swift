/// The nodes of a page that its text stands in, and their ancestors.
///
/// Paths are those of the tree that libxml2 2.9 builds when `</body>` and `</html>` before the page's end are passed over, as
/// a browser passes over them.
///
/// Steps are shared, so that a page nested 100 000 deep costs its nodes and not their square; a path is written out only
/// when it is asked for.
public struct NodePaths: Hashable, Sendable {
  private var parents: [Int32] = []
  private var steps: [String] = []

  public init() {}

  /// Adds a node under `parent` and returns its index.
  ///
  /// - Parameter step: the XPath step with its position where siblings share the name: `p[3]`, `html`.
  public mutating func add(step: String, under parent: Int?) -> Int {
    parents.append(Int32(parent ?? -1))
    steps.append(step)
    return steps.count - 1
  }

  /// Adds another page's nodes and returns by how much their indices moved.
  public mutating func append(_ other: NodePaths) -> Int {
    let shift = steps.count
    steps += other.steps
    parents += other.parents.map { $0 < 0 ? -1 : $0 + Int32(shift) }
    return shift
  }

  /// The XPath of a node: `/html/body/div[3]/p[31]`.
  public subscript(node: Int) -> String {
    var chain: [String] = []
    var at = node
    while at >= 0 {
      chain.append(steps[at])
      at = Int(parents[at])
    }
    return "/" + chain.reversed().joined(separator: "/")
  }
}
