import Lexicon
import Quantities
import ReportModel
import Segmentation

/// Reads the claims of one paragraph. Offsets are code points of the paragraph.
struct ParagraphReader {
  let line: LineText
  /// The same, as scalars.
  let scalars: [Unicode.Scalar]
  /// The paragraph's quantities, in order.
  let quantities: [Numeral]
  /// Its dates, in order.
  let dates: [DatedSpan]
  let frame: ReportCalendar.Frame
  let vocabulary: Vocabulary
  let words: TextBreaks
  /// One for each quantity.
  var drafts: [Draft]
  /// What the last statement was about.
  var owner: Topic?
  /// What the statements of a 分别 were about.
  var ownerGroup: [Topic] = []
  /// What the sentence's last statements were about.
  var recent: [Topic] = []
  /// The words that a list's later items take over from its first.
  var shared: SharedWords?
  var part: PartOpening?
  /// The quantity right before the bracket that is read.
  var bracketWhole: Int?
  var time: TimeTopic?
  /// The time that the paragraph's first sentence sets for all.
  var paragraphTime: TimeTopic?
  var mood: Mood?
  /// What the sentence's last share was of.
  var lastShare: TextSpan?
  /// What a clause such as 与上年相比 has set for the changes after it.
  var sentenceBasis: (basis: Claim.Basis, period: String?)?
  /// Which of the things of a 分别 is next.
  var nextOfGroup = 0
  /// What the last change was compared with.
  var lastBasis: (basis: Claim.Basis, period: String?)?
  /// In which sentence the reader is, from 0.
  var sentence = 0
  /// Between which semicolons of the paragraph, from 0.
  var group = 0
  /// The brackets with quantities of the stretch that is read.
  var holes: [TextSpan] = []

  init(
    line: LineText, scalars: [Unicode.Scalar], recognition: Recognition, frame: ReportCalendar.Frame,
    vocabulary: Vocabulary, words: TextBreaks
  ) {
    self.line = line
    self.scalars = scalars
    quantities = recognition.numerals.filter(\.isQuantity)
    dates = DatedSpan.all(of: recognition, in: line)
    self.frame = frame
    self.vocabulary = vocabulary
    self.words = words
    drafts = Array(repeating: Draft(), count: quantities.count)
  }

  /// Reads the sentences of the paragraph.
  mutating func read(_ sentences: [TextSpan]) {
    var next = 0
    for (index, span) in sentences.enumerated() {
      sentence = index
      let first = next
      while next < quantities.count, quantities[next].span.start < span.end { next += 1 }
      read(span, quantities: first..<next)
    }
  }

  private mutating func read(_ span: TextSpan, quantities range: Range<Int>) {
    beginSentence()
    var stretches = Stretch.all(of: Clauses.clauses(of: span, in: scalars))
    let marker = span.start + ListMarker.length(of: span, in: scalars)
    if let first = stretches.first, first.span.start < marker, marker < first.span.end {
      stretches[0].span.start = marker
    }
    assign(range, to: &stretches)
    var outer: [(depth: Int, owner: Topic?, part: PartOpening?)] = []
    var depth = 0
    for stretch in stretches {
      while let last = outer.last, last.depth >= stretch.depth {
        owner = last.owner
        part = last.part
        outer.removeLast()
      }
      if stretch.depth > depth, isBracketed(stretch) {
        outer.append((stretch.depth - 1, owner, part))
        bracketWhole = quantity(endingAt: stretch.span.start - 1)
        if bracketWhole != nil { part = nil }
      } else if stretch.depth == 0 {
        bracketWhole = nil
      }
      depth = stretch.depth
      beginStretch(stretch)
      if isFlattenedTable(stretch) {
        stretch.quantities.forEach { drafts[$0].isCell = true }
      } else if !stretch.quantities.isEmpty {
        read(stretch)
      }
      endStretch(stretch)
    }
    while let last = outer.popLast() {
      owner = last.owner
      part = last.part
    }
  }

  /// Gives each quantity to the innermost clause that holds it; what stands in quotes belongs to the clause around.
  private func assign(_ range: Range<Int>, to stretches: inout [Stretch]) {
    var open: [Int] = []
    var next = 0
    var parents = [Int?](repeating: nil, count: stretches.count)
    for index in range {
      let at = quantities[index].span.start
      while next < stretches.count, stretches[next].span.start <= at {
        while let last = open.last, stretches[last].span.end <= stretches[next].span.start { open.removeLast() }
        parents[next] = open.last
        open.append(next)
        next += 1
      }
      while let last = open.last, stretches[last].span.end <= at { open.removeLast() }
      guard var target = open.last else { continue }
      while !isBracketed(stretches[target]), stretches[target].depth > 0, let parent = parents[target] {
        target = parent
      }
      stretches[target].quantities.append(index)
      var child = target
      // Brackets in brackets in brackets are no text.
      for _ in 0..<3 {
        guard let parent = parents[child], stretches[child].depth > stretches[parent].depth else { break }
        addHole(around: stretches[child].span, to: &stretches[parent])
        child = parent
      }
    }
  }

  private func addHole(around span: TextSpan, to stretch: inout Stretch) {
    if let last = stretch.holes.last, span.start < last.end { return }
    var start = span.start
    while start > stretch.span.start, line.kind(start - 1) != .open { start -= 1 }
    var end = span.end
    var depth = 0
    while end < stretch.span.end {
      if line.kind(end) == .open { depth += 1 }
      if line.kind(end) == .close {
        if depth == 0 { break }
        depth -= 1
      }
      end += 1
    }
    stretch.holes.append(TextSpan(start: max(start - 1, stretch.span.start), end: min(end + 1, stretch.span.end)))
  }

  /// The quantity that ends at a place.
  private func quantity(endingAt place: Int) -> Int? {
    let end = line.beforeBlanks(place)
    let index = quantities.firstPlace { $0.quantitySpan.end >= end }
    return index < quantities.count && quantities[index].quantitySpan.end == end ? index : nil
  }

  /// Whether the clause stands in brackets, not in quotes.
  private func isBracketed(_ stretch: Stretch) -> Bool {
    guard stretch.depth > 0 else { return false }
    switch line[stretch.span.start - 1] {
    case "“", "‘", "\"", "'", "「", "『", "《": return false
    default: return true
    }
  }

  /// A stretch without the blanks and marks at its edges.
  func trimmed(_ start: Int, _ end: Int) -> TextSpan {
    var start = start
    var end = max(end, start)
    while start < end, line.kind(start) == .blank { start += 1 }
    while start < end, line.kind(end - 1) == .blank { end -= 1 }
    return TextSpan(start: start, end: end)
  }
}

/// What a statement was about.
struct Topic {
  var spans: [TextSpan]
  /// In which sentence.
  var sentence: Int
  /// Between which semicolons.
  var group: Int
}
