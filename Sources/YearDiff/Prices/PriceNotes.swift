import Records

/// The indicators whose growth a report's notes say to be at constant prices: 注：…、规模以上工业产值绝对数按当年价格计算，增长速度按
/// 可比价格计算。
struct PriceNotes: Sendable {
  /// As they are printed, without the report's own place before them.
  private(set) var subjects: [[Unicode.Scalar]] = []

  init(_ sentences: [RecordedSentence]) {
    // Nearly no sentence speaks of prices.
    for sentence in sentences where sentence.text.unicodeScalars.contains("价") {
      let text = Array(PlainText.of(sentence.text).unicodeScalars)
      let isNote = [PriceWord.Use.levels, .growth, .constant].allSatisfy { use in
        PriceWord.all(use).contains { !$0.places(in: text).isEmpty }
      }
      if isNote { subjects += PriceNotes.subjects(of: text).filter { !subjects.contains($0) } }
    }
  }

  /// The subject of a note that a name ends with: 全区规模以上工业产值 is of 规模以上工业产值.
  func subject(of name: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    subjects.first { name.suffix($0.count).elementsEqual($0) }
  }

  private static func subjects(of note: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    let end = PriceWord.all(.noteEnd).compactMap { $0.places(in: note).first }.min() ?? note.count
    return note[..<end].split { separators.contains($0) }.compactMap { part in
      var subject = part
      while let last = subject.last, closing.contains(last) { subject.removeLast() }
      if subject.count > 2, wholes.contains(subject[subject.startIndex]),
        places.contains(subject[subject.startIndex + 1])
      {
        subject.removeFirst(2)
      }
      return subject.count >= 3 ? Array(subject) : nil
    }
  }

  private static let separators = Set("、,，和及:：.．".unicodeScalars)
  private static let closing = Set("均都的".unicodeScalars)
  private static let wholes = Set("全我本".unicodeScalars)
  private static let places = Set("省市区县旗州盟".unicodeScalars)
}
