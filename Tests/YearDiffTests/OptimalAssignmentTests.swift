import TestSupport
import Testing

@testable import YearDiff

@Suite struct OptimalAssignmentTests {
  @Test func greedyLoses() {
    let assignment = OptimalAssignment(
      leftCount: 2, rightCount: 2,
      candidates: [
        .init(left: 0, right: 0, score: 95), .init(left: 0, right: 1, score: 94), .init(left: 1, right: 0, score: 93),
        .init(left: 1, right: 1, score: 1),
      ])
    #expect(assignment.rights == [1, 0])
  }

  @Test func someStayAlone() {
    #expect(OptimalAssignment(leftCount: 2, rightCount: 0, candidates: []).rights == [nil, nil])
    let one = OptimalAssignment(
      leftCount: 2, rightCount: 1, candidates: [.init(left: 0, right: 0, score: 5), .init(left: 1, right: 0, score: 6)])
    #expect(one.rights == [nil, 0])
  }

  /// Against all ways to pair, on small random cases.
  @Test func theSumIsTheGreatest() {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<400 {
      let (left, right) = (Int.random(in: 0...6, using: &random), Int.random(in: 0...6, using: &random))
      var candidates: [OptimalAssignment.Candidate] = []
      for a in 0..<left {
        for b in 0..<right where Int.random(in: 0..<3, using: &random) > 0 {
          candidates.append(.init(left: a, right: b, score: Int.random(in: 1...12, using: &random)))
        }
      }
      candidates.shuffle(using: &random)
      let rights = OptimalAssignment(leftCount: left, rightCount: right, candidates: candidates).rights
      let scores = Dictionary(uniqueKeysWithValues: candidates.map { ([$0.left, $0.right], $0.score) })
      let used = rights.compactMap { $0 }
      #expect(Set(used).count == used.count)
      let sum = rights.enumerated().compactMap { a, b in b.map { scores[[a, $0]]! } }.reduce(0, +)
      #expect(sum == Self.best(0, left, Set(0..<right), scores))
    }
  }

  private static func best(_ at: Int, _ left: Int, _ free: Set<Int>, _ scores: [[Int]: Int]) -> Int {
    guard at < left else { return 0 }
    var best = best(at + 1, left, free, scores)
    for right in free {
      guard let score = scores[[at, right]] else { continue }
      best = max(best, score + Self.best(at + 1, left, free.subtracting([right]), scores))
    }
    return best
  }
}
