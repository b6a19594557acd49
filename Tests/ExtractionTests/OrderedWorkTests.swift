import Extraction
import Foundation
import TestSupport
import Testing

/// The runner: order, bounds, ends.
struct OrderedWorkTests {
  /// Numbers up to a count, as items.
  private func items(_ count: Int) -> () -> Int? {
    var last = 0
    return {
      guard last < count else { return nil }
      last += 1
      return last
    }
  }

  private struct Failed: Error {}

  @Test(arguments: [1, 2, 7], [1, 3, 16]) func resultsComeInOrderWhateverTheirTime(threads: Int, window: Int) throws {
    let work = OrderedWork<Int, (number: Int, bytes: [UInt8])>(
      threads: threads, window: window, next: items(300)
    ) {
      { number in
        var generator = SeededGenerator(seed: UInt64(number))
        Thread.sleep(forTimeInterval: Double.random(in: 0...0.003, using: &generator))
        return (number, [UInt8](repeating: 0, count: Int.random(in: 0...5000, using: &generator)))
      }
    }
    var numbers: [Int] = []
    try work.run { numbers.append($0.number) }
    #expect(numbers == Array(1...300))
    #expect(work.mostInFlight <= window)
  }

  @Test func aSlowReceiverHoldsTheWorkBack() throws {
    let taken = Counter()
    let given = items(60)
    let work = OrderedWork<Int, Int>(
      threads: 4, window: 6,
      next: {
        taken.add()
        return given()
      }
    ) { { $0 } }
    var written = 0
    try work.run { _ in
      Thread.sleep(forTimeInterval: 0.002)
      // The receiver's own is still under way; the last call finds no item.
      #expect(taken.count - written <= 6 + 1)
      written += 1
    }
    #expect(written == 60)
    #expect((2...6).contains(work.mostInFlight))
  }

  @Test func aSlowItemHoldsTheWindowAndNotMore() throws {
    let work = OrderedWork<Int, Int>(threads: 3, window: 5, next: items(40)) {
      { number in
        if number == 1 { Thread.sleep(forTimeInterval: 0.1) }
        return number
      }
    }
    var first: Int?
    try work.run { _ in if first == nil { first = work.mostInFlight } }
    #expect(first == 5)
  }

  @Test func eachThreadHasAWorkerOfItsOwn() throws {
    let made = Counter()
    let work = OrderedWork<Int, Bool>(threads: 3, window: 12, next: items(50)) {
      made.add()
      let thread = Thread.current
      return { _ in Thread.current === thread }
    }
    var isOwn: Set<Bool> = []
    try work.run { isOwn.insert($0) }
    #expect(made.count == 3)
    #expect(isOwn == [true])
  }

  @Test func cancellingFinishesWhatIsUnderWay() throws {
    let work = OrderedWork<Int, Int>(threads: 2, window: 8, next: items(10_000)) { { $0 } }
    var numbers: [Int] = []
    try work.run { number in
      numbers.append(number)
      if number == 20 { work.cancel() }
    }
    #expect(numbers == Array(1...numbers.count))
    #expect((20...28).contains(numbers.count))
  }

  @Test func cancellingDoesNotWaitForAnInputThatBlocks() throws {
    let gate = DispatchSemaphore(value: 0)
    let given = items(1)
    let work = OrderedWork<Int, Int>(
      threads: 3, window: 8,
      next: {
        if let item = given() { return item }
        gate.wait()
        return 99
      }
    ) { { $0 } }
    var numbers: [Int] = []
    try work.run { number in
      numbers.append(number)
      work.cancel()
    }
    #expect(numbers == [1])
    gate.signal()
  }

  @Test func aResultIsHandedOverWhileTheNextItemIsAwaited() throws {
    let gate = DispatchSemaphore(value: 0)
    let given = items(2)
    let work = OrderedWork<Int, Int>(
      threads: 2, window: 8,
      next: {
        let item = given()
        // The second comes only after the first's answer.
        if item == 2 { gate.wait() }
        return item
      }
    ) { { $0 } }
    var numbers: [Int] = []
    try work.run { number in
      numbers.append(number)
      if number == 1 { gate.signal() }
    }
    #expect(numbers == [1, 2])
  }

  @Test func aReceiverThatFailsEndsTheWork() throws {
    let work = OrderedWork<Int, Int>(threads: 2, window: 4, next: items(10_000)) { { $0 } }
    var calls = 0
    #expect(throws: Failed.self) {
      try work.run { _ in
        calls += 1
        if calls == 3 { throw Failed() }
      }
    }
    #expect(calls == 3)
  }

  @Test func nothingToDo() throws {
    let work = OrderedWork<Int, Int>(threads: 4, window: 4, next: { nil }) { { $0 } }
    try work.run { _ in Issue.record("there is nothing") }
    #expect(work.mostInFlight == 0)
  }
}

/// Counts from several threads.
private final class Counter: @unchecked Sendable {
  // @unchecked: the lock guards the variable.
  private let lock = NSLock()
  private var value = 0

  var count: Int { lock.withLock { value } }
  func add() { lock.withLock { value += 1 } }
}
