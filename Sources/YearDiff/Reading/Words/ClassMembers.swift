/// Which members of the classes that exclude each other a text holds: 农村 of the residences, 出口 of the trades.
struct ClassMembers: Hashable {
  /// For each class of the table the members, a bit each.
  private(set) var members: [UInt32]

  static let none = ClassMembers(members: Array(repeating: 0, count: ClassTable.shared.classes.count))

  /// A class where something is to be said, by its place in the table.
  subscript(place: Int) -> UInt32 { members[place] }

  init(of text: Letters) {
    self = .none
    for (place, entry) in ClassTable.shared.classes.enumerated() where entry.isPossible(in: text) {
      var rest = text
      for (bit, member) in entry.members.enumerated() {
        let without = member(rest)
        if without != rest { members[place] |= 1 << UInt32(bit) }
        rest = without
      }
    }
  }

  private init(members: [UInt32]) { self.members = members }

  func union(_ other: ClassMembers) -> ClassMembers {
    ClassMembers(members: zip(members, other.members).map { $0 | $1 })
  }
}

/// `Data/classes.tsv`.
struct ClassTable {
  struct Entry {
    var name: String
    /// Each puts a mark in the place of what it finds.
    var members: [Rewriting] = []
    /// The letters that members begin with.
    var beginnings: Set<UInt32> = []
    /// The members that mean all of them together, a bit each.
    var all: UInt32 = 0
    var words: [WordList] = []

    func isPossible(in text: Letters) -> Bool { text.contains { beginnings.contains($0) } }
  }

  static let shared = ClassTable()

  private(set) var classes: [Entry] = []

  private init() {
    for row in EmbeddedData.rows(of: EmbeddedData.classes) {
      if classes.last?.name != row[0] { classes.append(Entry(name: row[0])) }
      let last = classes.count - 1
      let forms = WrittenForms(row[1]).forms
      if row.count > 2 { classes[last].all |= 1 << UInt32(classes[last].members.count) }
      classes[last].members.append(Rewriting([(row[1], "□", "")]))
      classes[last].beginnings.formUnion(forms.map { $0[0] })
      classes[last].words.append(WordList(forms))
    }
  }

  /// Whether a name is nothing but a member.
  func isMember(_ name: Letters) -> Bool { classes.contains { $0.words.contains { $0.isWhole(name) } } }
}
