import Foundation

/// Works on items on several threads and hands the results over in the items' order.
///
/// No more than `window` items are under way at any time, from the moment an item is taken to the moment its result has
/// been handed over: when the receiver is slow, or one item takes long, the others wait. So memory is bounded however many
/// items there are. A result is handed over as soon as it and all before it are there.
///
/// An item is taken only when a thread is free for it. `next` may block, as reading a pipe does; nothing but the taking of
/// further items waits for it.
public final class OrderedWork<Item: Sendable, Output: Sendable>: @unchecked Sendable {
  // @unchecked: `condition` guards every variable below. `next` is called by one thread at a time, that which set `isTaking`.
  private let condition = NSCondition()
  private let next: () -> Item?
  private let makeWorker: @Sendable () -> (Item) -> Output
  private let threads: Int
  private let window: Int

  private var isTaking = false
  /// No item is taken any more: there are none, or the work was cancelled.
  private var isOver = false
  private var isAbandoned = false
  private var taken = 0
  private var handedOver = 0
  private var ended = 0
  /// By number; those whose turn has not come.
  private var results: [Int: Output] = [:]
  private var greatest = 0

  /// - Parameters:
  ///   - threads: how many items are worked on at a time.
  ///   - window: how many items may be under way.
  ///   - next: the next item; nil when there are no more. Never called by two threads at once.
  ///   - worker: makes what works on one thread's items, called once on each.
  public init(
    threads: Int, window: Int, next: sending @escaping () -> Item?,
    worker: @escaping @Sendable () -> (Item) -> Output
  ) {
    self.threads = max(threads, 1)
    self.window = max(window, 1)
    self.next = next
    makeWorker = worker
  }

  /// The most items that were under way at once so far.
  public var mostInFlight: Int { condition.withLock { greatest } }

  /// Takes no more items. Those that are under way are finished and handed over.
  public func cancel() {
    condition.withLock {
      isOver = true
      condition.broadcast()
    }
  }

  /// Does the work; to be called once. The results are handed over on this thread.
  ///
  /// When `handOver` throws, no further item is taken and nothing more is handed over. Returns when no thread works any
  /// more; one that waits in `next` after the work was cancelled ends when `next` returns.
  public func run(handOver: (Output) throws -> Void) throws {
    for _ in 0..<threads {
      let thread = Thread { self.work() }
      thread.stackSize = 16 << 20
      thread.start()
    }
    defer { waitForThreads() }
    while let output = nextResult() {
      do {
        try handOver(output)
      } catch {
        condition.withLock { isAbandoned = true }
        cancel()
        throw error
      }
      condition.withLock {
        handedOver += 1
        condition.broadcast()
      }
    }
  }

  private func work() {
    // What a worker owns is gone before the thread counts as ended.
    do {
      let work = makeWorker()
      while let (number, item) = take() {
        let output = work(item)
        condition.withLock {
          if !isAbandoned { results[number] = output }
          condition.broadcast()
        }
      }
    }
    condition.withLock {
      ended += 1
      condition.broadcast()
    }
  }

  /// The next item and its number.
  private func take() -> (Int, Item)? {
    condition.lock()
    while !isOver, isTaking || taken - handedOver >= window { condition.wait() }
    guard !isOver else {
      condition.unlock()
      return nil
    }
    isTaking = true
    condition.unlock()
    let item = next()
    condition.lock()
    defer {
      condition.broadcast()
      condition.unlock()
    }
    isTaking = false
    guard let item, !isOver else {
      isOver = true
      return nil
    }
    defer { taken += 1 }
    greatest = max(greatest, taken + 1 - handedOver)
    return (taken, item)
  }

  /// The result whose turn it is, when it is there; nil after the last.
  private func nextResult() -> Output? {
    condition.withLock {
      while true {
        if let output = results.removeValue(forKey: handedOver) { return output }
        if isOver, handedOver == taken { return nil }
        condition.wait()
      }
    }
  }

  private func waitForThreads() {
    condition.withLock {
      while ended + (isTaking ? 1 : 0) < threads { condition.wait() }
    }
  }
}
