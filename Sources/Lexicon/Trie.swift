/// Words to look up at a place of a text, longest first, forwards or backwards from it.
///
/// Nodes and scalars are hashed together into one table: a step costs one probe, whatever the number of words.
package struct Trie: Sendable {
  @usableFromInline var keys: [UInt64]
  @usableFromInline var targets: [Int32]
  @usableFromInline var values: [Int32] = [-1]
  @usableFromInline var mask: Int
  private var edges = 0

  /// A match: how many scalars of the text it takes, and the value of the word.
  package struct Match {
    package var length: Int
    package var value: Int

    @inlinable
    package init(length: Int, value: Int) {
      self.length = length
      self.value = value
    }
  }

  package init() {
    keys = [UInt64](repeating: .max, count: 64)
    targets = [Int32](repeating: 0, count: 64)
    mask = 63
  }

  /// A set of words whose values are their places in the list.
  package init(_ words: [String]) {
    self.init()
    for (index, word) in words.enumerated() { insert(word.unicodeScalars.map(\.value), value: index) }
  }

  /// The same words, to be matched from their last scalar back.
  package init(backward words: [String]) {
    self.init()
    for (index, word) in words.enumerated() { insert(word.unicodeScalars.reversed().map(\.value), value: index) }
  }

  /// Adds a word; one that is there gets the new value.
  package mutating func insert(_ word: [UInt32], value: Int) {
    var node = 0
    for scalar in word {
      let key = UInt64(node) << 32 | UInt64(scalar)
      if let next = target(of: key) {
        node = next
        continue
      }
      values.append(-1)
      node = values.count - 1
      add(key, Int32(node))
    }
    values[node] = Int32(value)
  }

  /// The longest word that begins at `start` and ends by `end`.
  @inlinable
  package func longest(in text: [UInt32], from start: Int, to end: Int) -> Match? {
    var node = 0
    var best: Match?
    var at = start
    while at < end, let next = target(of: UInt64(node) << 32 | UInt64(text[at])) {
      node = next
      at += 1
      if values[node] >= 0 { best = Match(length: at - start, value: Int(values[node])) }
    }
    return best
  }

  /// The longest word that ends at `end` and begins at `start` or later, of words inserted backwards.
  @inlinable
  package func longest(in text: [UInt32], endingAt end: Int, from start: Int) -> Match? {
    var node = 0
    var best: Match?
    var at = end
    while at > start, let next = target(of: UInt64(node) << 32 | UInt64(text[at - 1])) {
      node = next
      at -= 1
      if values[node] >= 0 { best = Match(length: end - at, value: Int(values[node])) }
    }
    return best
  }

  /// Steps from a node; for matchers that pass over blanks.
  @inlinable
  package func step(from node: Int, _ scalar: UInt32) -> Int? { target(of: UInt64(node) << 32 | UInt64(scalar)) }

  /// The value of the word that ends at a node.
  @inlinable
  package func value(at node: Int) -> Int? { values[node] < 0 ? nil : Int(values[node]) }

  @inlinable
  @inline(__always)
  func target(of key: UInt64) -> Int? {
    var slot = Trie.hash(key) & mask
    while keys[slot] != .max {
      if keys[slot] == key { return Int(targets[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  @inlinable
  @inline(__always)
  static func hash(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) }

  private mutating func add(_ key: UInt64, _ target: Int32) {
    if edges * 2 >= keys.count {
      let old = zip(keys, targets).filter { $0.0 != .max }
      mask = keys.count * 2 - 1
      keys = [UInt64](repeating: .max, count: mask + 1)
      targets = [Int32](repeating: 0, count: mask + 1)
      for (key, target) in old { place(key, target) }
    }
    place(key, target)
    edges += 1
  }

  private mutating func place(_ key: UInt64, _ target: Int32) {
    var slot = Trie.hash(key) & mask
    while keys[slot] != .max { slot = (slot + 1) & mask }
    keys[slot] = key
    targets[slot] = target
  }
}
