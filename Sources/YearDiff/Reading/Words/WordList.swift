/// Words that are looked for in text; of several at one place the first listed one counts.
struct WordList {
  /// By their first letter, in the order in which they are listed.
  private var words: [UInt32: [Letters]] = [:]
  private var all: Set<Letters> = []

  init(_ forms: [Letters]) {
    for form in forms where all.insert(form).inserted {
      if let first = form.first { words[first, default: []].append(form) }
    }
  }

  /// The length of the word that stands at a place.
  func length(in text: Letters, at place: Int) -> Int? {
    words[text[place]]?.first { text.holds($0, at: place) }?.count
  }

  func isFound(in text: Letters) -> Bool { place(in: text) != nil }

  /// Where the first word stands.
  func place(in text: Letters) -> Range<Int>? {
    for place in text.indices {
      if let length = length(in: text, at: place) { return place..<place + length }
    }
    return nil
  }

  /// The words that stand in a text, one after the other.
  func found(in text: Letters) -> [Letters] {
    var found: [Letters] = []
    var at = 0
    while at < text.count {
      if let length = length(in: text, at: at) {
        found.append(Letters(text[at..<at + length]))
        at += length
      } else {
        at += 1
      }
    }
    return found
  }

  func isWhole(_ text: Letters) -> Bool { all.contains(text) }

  /// How long the word is that a text begins with.
  func prefix(of text: Letters) -> Int { text.isEmpty ? 0 : length(in: text, at: 0) ?? 0 }

  /// How long the longest word is that a text ends with.
  func suffix(of text: Letters) -> Int {
    for place in text.indices
    where words[text[place]]?.contains(where: { place + $0.count == text.count && text.ends(with: $0) }) == true {
      return text.count - place
    }
    return 0
  }
}
