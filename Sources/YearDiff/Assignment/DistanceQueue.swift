/// A binary heap of places by their distance, equal ones by their number, so that the outcome is the same everywhere.
struct DistanceQueue {
  private var heap: [(distance: Int, place: Int)] = []

  mutating func push(_ distance: Int, _ place: Int) {
    heap.append((distance, place))
    var at = heap.count - 1
    while at > 0, heap[at] < heap[(at - 1) / 2] {
      heap.swapAt(at, (at - 1) / 2)
      at = (at - 1) / 2
    }
  }

  mutating func pop() -> (distance: Int, place: Int)? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var at = 0
    while true {
      var least = at
      for child in [2 * at + 1, 2 * at + 2] where child < heap.count && heap[child] < heap[least] { least = child }
      guard least != at else { return first }
      heap.swapAt(at, least)
      at = least
    }
  }
}
