/// The forms that a table writes in short: `(a|b|)c` stands for ac, bc and c, in this order.
struct WrittenForms {
  let forms: [Letters]

  init(_ text: String) {
    var reader = Reader(letters: Letters(exactly: text))
    forms = reader.alternatives()
  }

  private struct Reader {
    let letters: Letters
    var at = 0

    init(letters: Letters) { self.letters = letters }

    mutating func alternatives() -> [Letters] {
      var all = sequence()
      while at < letters.count, letters[at] == UInt32(letter: "|") {
        at += 1
        all += sequence()
      }
      return all
    }

    private mutating func sequence() -> [Letters] {
      var forms: [Letters] = [[]]
      while at < letters.count, letters[at] != UInt32(letter: "|"), letters[at] != UInt32(letter: ")") {
        var next = [[letters[at]]]
        at += 1
        if next[0][0] == UInt32(letter: "(") {
          next = alternatives()
          at += 1
        }
        forms = forms.flatMap { form in next.map { form + $0 } }
      }
      return forms
    }
  }
}
