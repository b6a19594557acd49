import Records

/// What evidence asks of a claim, found out once.
struct ClaimTraits {
  /// Numbers of its names, see `NameNumbers`: its own, the one with its owner's in front, another one in brackets.
  let name: Int
  let full: Int
  let alias: Int
  let owner: Int?
  /// What a work was done on, without the verbs in front; nil where it tells of none.
  let object: Int?
  let headers: [Int]
  let headings: [Int]
  let nameWeight: Int
  let fullWeight: Int
  /// Whether it says nothing by itself, and nothing stands in front of it.
  let isGeneric: Bool
  let members: ClassMembers
  let membersAround: ClassMembers
  let restrictions: Set<Letters>
  /// The things that a name lists; empty where it lists none.
  let things: Set<Letters>
  let isNew: Bool
  let isAction: Bool
  let isPerHead: Bool
  let isCumulative: Bool
  let isBegun: Bool
  let isFinished: Bool
  /// All of a project's investment, and what was invested in the year.
  let isWholeInvestment: Bool
  let isYearsInvestment: Bool

  init(_ reading: ReportReading, _ index: Int, weights: LetterWeights, numbers: inout NameNumbers) {
    let words = ReportWords.shared
    let names = reading.names[index]
    name = numbers.number(of: names.canonical)
    full = numbers.number(of: names.full)
    alias = names.alias.map { numbers.number(of: $0) } ?? name
    owner = reading.ownerOf[index].map { numbers.number(of: reading.names[$0].canonical) }
    let object = ClaimTraits.object(of: names.canonical)
    let isProse = names.headers.isEmpty
    self.object = isProse && object != names.canonical ? numbers.number(of: object) : nil
    headers = names.headers.map { numbers.number(of: CanonicalName.of($0)) }
    headings = reading.surroundings.headings[index].map { numbers.number(of: $0) }
    nameWeight = weights.of(names.canonical)
    fullWeight = weights.of(names.full)
    isGeneric = names.full == names.canonical && words.generic.isWhole(names.canonical)
    members = ClassMembers(of: isProse ? names.canonical : names.raw)
    membersAround = reading.membersAround(index)
    restrictions = Restrictions.found(in: names.raw)
    let things = Set(names.raw.split { ClaimTraits.conjunctions.contains($0) }.map { Letters($0) })
    self.things = names.raw.contains { ClaimTraits.conjunctions.contains($0) } ? things : []
    isNew = words.newness.isFound(in: names.raw)
    isAction = words.action.isFound(in: names.raw)
    isPerHead = words.perHead.isFound(in: names.raw)
    isCumulative = reading.claim(index).record.flags.contains("cumulative")
    isBegun = words.begun.isFound(in: names.raw)
    isFinished = words.finished.isFound(in: names.raw)
    isWholeInvestment = names.raw.contains(part: Letters(exactly: "总投资"))
    isYearsInvestment = ClaimTraits.isYearsInvestment(names.raw)
  }

  /// Without the verbs in front: 新建改建学校 to 学校.
  private static func object(of name: Letters) -> Letters {
    var start = 0
    while start < name.count, let length = ReportWords.shared.leading.length(in: name, at: start),
      start + length + 2 <= name.count
    {
      start += length
    }
    return Letters(name[start...])
  }

  /// 完成投资, 年度计划投资, 投资完成.
  private static func isYearsInvestment(_ name: Letters) -> Bool {
    let (investment, done) = (Letters(exactly: "投资"), Letters(exactly: "投资完成"))
    if name.contains(part: done) { return true }
    for place in name.indices where name.holds(investment, at: place) {
      let before = name[max(0, place - 8)..<place].split(
        omittingEmptySubsequences: false, whereSeparator: { separators.contains($0) })
      if let last = before.last, ReportWords.shared.invested.isFound(in: Letters(last)) { return true }
    }
    return false
  }

  private static let separators = Set(Letters(exactly: "、，,"))
  private static let conjunctions = Set(Letters(exactly: "和与及、"))
}

/// What makes another total of a name: 全社会, 不含农户, 除跨区企业外.
enum Restrictions {
  static func found(in name: Letters) -> Set<Letters> {
    var found = Set(ReportWords.shared.restriction.found(in: name))
    for place in name.indices {
      if let opening = openings.first(where: { name.holds($0, at: place) }) {
        let rest = name[(place + opening.count)...].prefix { !ends.contains($0) }
        found.insert(opening + rest)
      } else if name[place] == except, let end = name[place...].lastIndex(of: outside),
        !name[place..<end].contains(where: { ends.contains($0) })
      {
        found.insert(Letters(name[place...end]))
      }
    }
    return found
  }

  private static let openings = [Letters(exactly: "不含"), Letters(exactly: "仅")]
  private static let ends = Set(Letters(exactly: "、，,)"))
  private static let except = UInt32(letter: "除")
  private static let outside = UInt32(letter: "外")
}
