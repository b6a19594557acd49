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
  /// What holds where the words tell nothing else.
  private(set) var frame: ReportCalendar.Frame
  /// What comes to hold in its place, in order.
  private let turns: [ReportCalendar.Turn]
  let vocabulary: Vocabulary
  let words: TextBreaks
  /// One for each quantity.
  var drafts: [Draft]
  /// What the sentence has told so far.
  var state = SentenceState()
  /// The statements of the clauses that are read, by the index of their stretch.
  var statements: [Int: Statements] = [:]
  /// The time that the paragraph's first sentence sets for all.
  var paragraphTime: TimeTopic?
  /// In which sentence the reader is, from 0.
  var sentence = 0

  init(
    line: LineText, scalars: [Unicode.Scalar], recognition: Recognition, frame: ReportCalendar.Frame,
    turns: [ReportCalendar.Turn], vocabulary: Vocabulary, words: TextBreaks
  ) {
    self.line = line
    self.scalars = scalars
    quantities = recognition.numerals.filter(\.isQuantity)
    dates = DatedSpan.all(of: recognition, in: line)
    self.frame = frame
    self.turns = turns
    self.vocabulary = vocabulary
    self.words = words
    drafts = Array(repeating: Draft(), count: quantities.count)
  }

  /// Reads the sentences of the paragraph.
  mutating func read(_ sentences: [TextSpan]) {
    var next = 0
    var turn = 0
    for (index, span) in sentences.enumerated() {
      sentence = index
      while turn < turns.count, turns[turn].place < span.end {
        frame = turns[turn].frame
        paragraphTime = nil
        turn += 1
      }
      let first = next
      while next < quantities.count, quantities[next].span.start < span.end { next += 1 }
      read(span, quantities: first..<next)
    }
  }

  private mutating func read(_ span: TextSpan, quantities range: Range<Int>) {
    // The owner may stand in the sentence before; all else is the sentence's own.
    state = SentenceState(owner: state.owner, group: state.group)
    var stretches = Stretch.all(of: Clauses.clauses(of: span, in: scalars), in: line)
    let marker = span.start + ListMarker.length(of: span, in: scalars)
    if let first = stretches.first, first.span.start < marker, marker < first.span.end {
      stretches[0].span.start = marker
    }
    assign(range, to: &stretches)
    var walk = BracketWalk()
    for event in StretchEvent.all(of: stretches, quantities: { quantities[$0].span.start }) {
      let stretch = stretches[event.stretch]
      let before = quantity(endingAt: stretch.span.start - 1)
      walk.enter(stretch, of: stretches, &state, after: before)
      switch event.kind {
      case .begin: begin(stretch)
      case .quantity(let index): readStatement(at: index, of: stretch, event.stretch)
      case .end: end(stretch)
      }
    }
    walk.leaveAll(&state)
    statements = [:]
  }

  /// Gives each quantity to the innermost clause that holds it; what stands in quotes belongs to the clause around.
  private func assign(_ range: Range<Int>, to stretches: inout [Stretch]) {
    var open: [Int] = []
    var next = 0
    for index in range {
      let at = quantities[index].span.start
      while next < stretches.count, stretches[next].span.start <= at {
        while let last = open.last, stretches[last].span.end <= stretches[next].span.start { open.removeLast() }
        open.append(next)
        next += 1
      }
      while let last = open.last, stretches[last].span.end <= at { open.removeLast() }
      guard var target = open.last else { continue }
      while stretches[target].isQuoted, let parent = stretches[target].parent { target = parent }
      stretches[target].quantities.append(index)
      var child = target
      // Brackets in brackets in brackets are no text.
      for _ in 0..<3 {
        guard let parent = stretches[child].parent else { break }
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
