import ReportModel

extension ParagraphReader {
  /// Keeps what the next clauses may speak of.
  mutating func keep(_ subjects: [Subject], _ phrase: Phrase) {
    if subjects.count > 1 { state.ownerGroup = subjects.map { toldHere($0.spans) } }
    guard let last = subjects.last, let topic = last.topic, !topic.isEmpty else { return }
    if case .standing = phrase.link, last.rule != .clauseWords { return }
    if state.recent.last?.spans != topic { state.recent.append(toldHere(topic)) }
    if state.recent.count > Self.mostRecent { state.recent.removeFirst() }
    state.owner = toldHere(topic)
    if subjects.count == 1 { state.ownerGroup = [] }
  }

  /// The most things that one 分别 looks back on.
  private static let mostRecent = 4

  /// A thing of the sentence and the semicolons that are read.
  func toldHere(_ spans: [TextSpan]) -> Topic { Topic(spans: spans, sentence: sentence, group: state.group) }

  /// The last things that the sentence spoke of, as many as there are numbers for them.
  func things(_ count: Int) -> [[TextSpan]]? {
    if state.ownerGroup.count == count { return state.ownerGroup.map(\.spans) }
    if let owner = state.owner, owner.spans.count == 1, let parts = enumerated(owner.spans[0], count: count) {
      return parts.map { cleaned($0) }
    }
    return state.recent.count >= count ? state.recent.suffix(count).map(\.spans) : nil
  }

  /// What was told before in the sentence that is read.
  var ownerOfSentence: Topic? { state.owner.flatMap { $0.sentence == sentence ? $0 : nil } }

  /// What was told before between the same semicolons.
  var ownerOfGroup: Topic? { ownerOfSentence.flatMap { $0.group == state.group ? $0 : nil } }
}
