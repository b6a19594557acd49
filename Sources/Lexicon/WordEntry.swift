/// A word of the sentences that state figures, with what it does there.
public struct WordEntry: Sendable, Decodable {
  @frozen
  public enum Class: String, Sendable, Decodable, CaseIterable {
    /// A verb whose object a report counts: 拆除违法建设14万平方米.
    ///
    /// Frequent verbs of reports; those that are mostly nouns (投资) are left out, and so are the links (达到).
    case actionVerb
    /// What begins the predicate of a noun, a verb of the passive or of a state, or an adverb before it: …被评为….
    case predicate
    /// A noun of an action, at the end of an object: 完成…改造.
    case eventNoun
    /// A noun that begins with an action verb: 养殖场.
    case verbLikeNoun
    /// A noun that says which side of a thing is measured, and is added to the thing: 区级财政收入 … 增量位居第一.
    case attachingNoun
    /// One of those that compare: another one takes its place.
    case comparingNoun
    /// A noun that takes the place of the one before: 种植面积4560亩，产量30714吨.
    case replacingNoun
    /// What a rate ends with that means the same everywhere: 失业率.
    case ownRate
    /// What an indicator that stands for itself ends with: 率, 收入.
    case measuredNoun
    /// Those among which a rank is held: 全国.
    case peerGroup
  }

  public let form: String
  /// At least one, none twice.
  public let classes: [Class]

  private enum CodingKeys: String, CodingKey {
    case form, classes
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    form = try values.decode(String.self, forKey: .form)
    let names = try values.decode([String].self, forKey: .classes)
    func bad(_ words: String) -> DecodingError {
      .dataCorruptedError(forKey: .classes, in: values, debugDescription: words)
    }
    guard !names.isEmpty else { throw bad("there is none") }
    var classes: [Class] = []
    for name in names {
      guard let known = Class(rawValue: name) else { throw bad("\(name) is none") }
      guard !classes.contains(known) else { throw bad("\(name) stands twice") }
      classes.append(known)
    }
    self.classes = classes
  }
}
