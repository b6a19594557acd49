import ReportModel

/// A clause taken apart.
struct Statements {
  var items: [Item] = []
  var phrases: [Phrase] = []
  /// By item: the words after the last one that hold for it too.
  var tails: [Int: TextSpan] = [:]
  /// It is no clause but a table whose cells were run together.
  var isTable = false
}
