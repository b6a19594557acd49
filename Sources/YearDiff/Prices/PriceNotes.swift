import Records

/// The indicators whose growth a report's notes say to be at constant prices: 注：…、规模以上工业产值绝对数按当年价格计算，增长速度按
/// 可比价格计算。
struct PriceNotes: Sendable {
  /// As names are compared, without what does not tell them apart.
  private(set) var subjects: [Letters] = []

  /// A note that names more is none.
  private static let most = 200

  init(_ sentences: [RecordedSentence]) {
    // Nearly no sentence speaks of prices.
    for sentence in sentences where sentence.text.unicodeScalars.contains("价") {
      let text = Letters(of: sentence.text)
      let isNote = [PriceWord.Use.levels, .growth, .constant].allSatisfy { use in
        PriceWord.all(use).contains { !$0.places(in: text).isEmpty }
      }
      if isNote { subjects += PriceNotes.subjects(of: text) }
      if subjects.count >= PriceNotes.most { return }
    }
  }

  /// The subject of a note that a name ends with: 全区规模以上工业完成产值 is of 规模以上工业产值.
  func subject(of name: Letters) -> Letters? {
    guard !subjects.isEmpty else { return nil }
    let name = CanonicalName.of(name)
    return subjects.first { name.ends(with: $0) }
  }

  private static func subjects(of note: Letters) -> [Letters] {
    let end = PriceWord.all(.noteEnd).compactMap { $0.places(in: note).first }.min() ?? note.count
    return note[..<end].split { separators.contains($0) }.prefix(most).compactMap { part in
      var subject = Letters(part)
      while let last = subject.last, closing.contains(last) { subject.removeLast() }
      subject = CanonicalName.of(subject)
      return subject.count >= 3 ? subject : nil
    }
  }

  private static let separators = Set(Letters(exactly: "、,，和及:：.．"))
  private static let closing = Set(Letters(exactly: "均都的"))
}
