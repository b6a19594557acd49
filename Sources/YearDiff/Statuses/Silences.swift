import Records

/// Indicators that the later report still tells of, without their level.
struct Silences {
  private let new: ReportReading
  /// Each sentence as names are read, and as it is printed.
  private let sentences: [(canonical: Letters, plain: Letters)]
  private let levels: [[Letters]]
  /// The sentences that a pair of letters stands in, in order.
  private var postings: [UInt64: [Int]] = [:]

  init(in new: ReportReading) {
    self.new = new
    var levels: [[Letters]] = Array(repeating: [], count: new.report.sentences.count)
    for index in new.indices where new.isLevel(index) {
      if let sentence = new.claim(index).sentence { levels[sentence].append(new.names[index].full) }
    }
    self.levels = levels
    sentences = new.report.sentences.map { sentence in
      let plain = Letters(of: sentence.text)
      return (CanonicalName.of(plain), plain)
    }
    for (index, sentence) in sentences.enumerated() {
      for pair in Set(Surroundings.pairs(of: sentence.canonical)).union(Surroundings.pairs(of: sentence.plain)) {
        postings[pair, default: []].append(index)
      }
    }
  }

  /// The first sentence that tells of a dropped level without a level of it.
  func sentence(for index: Int, of old: ReportReading) -> Int? {
    let name = old.names[index]
    guard old.isLevel(index), !old.isPlanned(index), !name.isBare, old.claim(index).cell == nil,
      name.canonical.count >= 4
    else { return nil }
    let possible = Set(rarest(name.canonical) + rarest(name.raw)).sorted()
    return possible.first { sentence in
      let isTold =
        sentences[sentence].canonical.contains(part: name.canonical)
        || sentences[sentence].plain.contains(part: name.raw)
      return isTold && !levels[sentence].contains { $0.contains(part: name.canonical) }
    }
  }

  /// The sentences that the rarest pair of a name's letters stands in.
  private func rarest(_ name: Letters) -> [Int] {
    Surroundings.pairs(of: name).map { postings[$0] ?? [] }.min { $0.count < $1.count } ?? []
  }
}
