/// Pairs the items of two sides one to one so that the sum of the pairs' scores is the greatest there is. An item may stay
/// alone.
///
/// Shortest augmenting paths over the candidates that there are (Jonker and Volgenant's method in its sparse form): each
/// left item is added in turn, with a place of its own that scores nothing for being alone. The work grows with the
/// candidates, not with the product of the sides.
public struct OptimalAssignment: Sendable {
  /// Two items that may belong together.
  public struct Candidate: Hashable, Sendable {
    public var left: Int
    public var right: Int
    /// Above 0; whole numbers, so that sums are exact and the same everywhere.
    public var score: Int

    public init(left: Int, right: Int, score: Int) {
      self.left = left
      self.right = right
      self.score = score
    }
  }

  /// For each left item the right one it belongs to.
  public private(set) var rights: [Int?]

  /// - Parameters:
  ///   - leftCount: how many items the left side has; candidates name them from 0.
  ///   - rightCount: how many the right side has.
  ///   - candidates: in any order; a pair that is named twice counts with its greater score.
  public init(leftCount: Int, rightCount: Int, candidates: [Candidate]) {
    var search = AssignmentSearch(leftCount: leftCount, rightCount: rightCount, candidates: candidates)
    for left in 0..<leftCount { search.add(left) }
    rights = search.rights
  }
}

/// The state of the search: duals for both sides, and what is paired so far.
private struct AssignmentSearch {
  private struct Edge {
    var right: Int
    /// The score, negative.
    var cost: Int
  }

  private let rightCount: Int
  /// The candidates of each left item, one after the other.
  private var edges: [Edge] = []
  private var firstEdge: [Int] = []
  /// Duals: no candidate costs less than the sum of its two items'.
  private var leftDual: [Int]
  private var rightDual: [Int]
  /// The left item of each right one; the last ones are the places for being alone.
  private var owner: [Int?]
  /// The right item, or the place, of each left one that has been added.
  private var place: [Int?]
  private var distance: [Int]
  private var origin: [Int]
  private var isScanned: [Bool]

  init(leftCount: Int, rightCount: Int, candidates: [OptimalAssignment.Candidate]) {
    self.rightCount = rightCount
    let ordered = candidates.filter { $0.score > 0 }.sorted {
      ($0.left, $0.right, -$0.score) < ($1.left, $1.right, -$1.score)
    }
    var at = 0
    for left in 0..<leftCount {
      firstEdge.append(edges.count)
      var last: Int?
      while at < ordered.count, ordered[at].left == left {
        if ordered[at].right != last { edges.append(Edge(right: ordered[at].right, cost: -ordered[at].score)) }
        last = ordered[at].right
        at += 1
      }
      edges.append(Edge(right: rightCount + left, cost: 0))
    }
    firstEdge.append(edges.count)
    let places = rightCount + leftCount
    leftDual = Array(repeating: 0, count: leftCount)
    rightDual = Array(repeating: 0, count: places)
    owner = Array(repeating: nil, count: places)
    place = Array(repeating: nil, count: leftCount)
    distance = Array(repeating: Int.max, count: places)
    origin = Array(repeating: -1, count: places)
    isScanned = Array(repeating: false, count: places)
  }

  /// Adds a left item: pairs it, and moves others where that is better for the whole.
  mutating func add(_ left: Int) {
    leftDual[left] = edges[firstEdge[left]..<firstEdge[left + 1]].map { $0.cost - rightDual[$0.right] }.min()!
    var queue = DistanceQueue()
    var touched: [Int] = []
    var scanned: [Int] = []
    relax(left, from: 0, &queue, &touched)
    var end = -1
    while let (reached, right) = queue.pop() {
      if isScanned[right] || reached > distance[right] { continue }
      isScanned[right] = true
      guard let next = owner[right] else {
        end = right
        break
      }
      scanned.append(right)
      relax(next, from: reached, &queue, &touched)
    }
    let length = distance[end]
    leftDual[left] += length
    for right in scanned {
      leftDual[owner[right]!] += length - distance[right]
      rightDual[right] -= length - distance[right]
    }
    var right = end
    while true {
      let from = origin[right]
      let former = place[from]
      owner[right] = from
      place[from] = right
      guard let former else { break }
      right = former
    }
    for right in touched {
      distance[right] = Int.max
      isScanned[right] = false
    }
  }

  private mutating func relax(_ left: Int, from reached: Int, _ queue: inout DistanceQueue, _ touched: inout [Int]) {
    for edge in edges[firstEdge[left]..<firstEdge[left + 1]] {
      let candidate = reached + edge.cost - leftDual[left] - rightDual[edge.right]
      guard !isScanned[edge.right], candidate < distance[edge.right] else { continue }
      if distance[edge.right] == Int.max { touched.append(edge.right) }
      distance[edge.right] = candidate
      origin[edge.right] = left
      queue.push(candidate, edge.right)
    }
  }

  var rights: [Int?] { place.map { $0.flatMap { $0 < rightCount ? $0 : nil } } }
}
