import YearDiff

/// One thing that a diff says.
struct DiffItem {
  /// A sentence or a cell of one of the reports, with the claims in it that are meant.
  struct Quote {
    enum Text {
      /// In the report's sentences.
      case sentence(Int)
      /// A claim of a table.
      case cell(DiffPlace)
    }

    var isOld: Bool
    var text: Text
    var marks: [DiffPlace] = []
    /// The indicator that a sentence without a claim of it tells of.
    var name: String?
  }

  /// What it is about.
  var indicator: String
  /// What sets the claims apart beside the indicator: `planned`, a period that is not the report's.
  var facts: [String] = []
  /// What is printed: `94.32亿元 → 102.68亿元`.
  var figures: String
  /// What they differ by: `+8.9%`.
  var amount: String?
  /// What there is to say at length: a sum, another name, a reason.
  var remarks: [String] = []
  var quotes: [Quote]
  /// Why the claims are one indicator.
  var reasons: [String] = []
  /// Of a target: what was set, and what it came to.
  var target: String?
  var outcome: String?
  /// Of a stated growth: it, and what the figures give.
  var stated: String?
  var computed: String?
  /// For ranking: the lowest tier first, in each the greatest size.
  var tier = 0
  var size = 0.0
  /// For a bar: new ÷ old − 1.
  var relative: Double?
  /// A zero of a table: of many there is little to say.
  var isZeroCell = false
}
