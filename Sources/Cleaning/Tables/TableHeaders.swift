import ReportModel

/// Finds the rows and columns of a table that only label others.
///
/// A header row prints no value; a column is a header when it stands left of all values and prints none below the header
/// rows. A row that only bears years above the values is a header, too. Serial numbers label nothing.
struct TableHeaders {
  private(set) var rows: [Int] = []
  private(set) var columns: [Int] = []

  private enum Kind { case value, label, blank }

  init(cells: [Table.Cell], grid: [[Int?]], headerCells: Set<Int>) {
    let kinds = cells.map { TableHeaders.kind($0.text) }
    let columnCount = grid.first?.count ?? 0
    func kind(_ row: Int, _ column: Int) -> Kind { grid[row][column].map { kinds[$0] } ?? .blank }

    var isHeader: [Bool] = []
    for row in grid.indices {
      let isAtHead = !isHeader.contains(false)
      isHeader.append(isHeaderRow(row, isAtHead: isAtHead))
    }
    func isHeaderRow(_ row: Int, isAtHead: Bool) -> Bool {
      let places = grid[row].indices.map { kind(row, $0) }
      if places.contains(.value) {
        // Under a header row that is complete, 2019 is a count.
        return (row == 0 || splits(row)) && TableHeaders.isYearRow(grid[row].map { $0.map { cells[$0].text } ?? "" })
          && (0..<row).allSatisfy { above in !grid[above].indices.contains { kind(above, $0) == .value } }
      }
      if grid[row].allSatisfy({ $0.map(headerCells.contains) ?? false }) { return true }
      guard places.contains(.label) else { return false }
      let isOneCell = Set(grid[row]).count == 1
      // Words in the places of values are values: 无, 持平. A further header row splits what is above it, or says it again.
      if row > 0, !isOneCell, !splits(row) && !repeats(row) { return false }
      // Blank places are a value left out, unless the whole row is one label or stands at the head.
      if isOneCell, let cell = grid[row].first.flatMap({ $0 }), TableHeaders.isNote(cells[cell].text) { return false }
      return isOneCell || !places.contains(.blank) || isAtHead
    }
    /// Whether the row above is a header that this one can go into: one with spans, blanks or one label across the table.
    func splits(_ row: Int) -> Bool {
      guard isHeader[row - 1] else { return false }
      let above = grid[row - 1].map { $0.map { cells[$0] } }
      return above.contains { $0.map { $0.columnSpan > 1 || $0.row + $0.rowSpan > row || $0.text.isEmpty } ?? true }
        || Set(grid[row - 1]).count == 1 || kind(row, 0) == .blank
    }
    func repeats(_ row: Int) -> Bool {
      (0..<row).contains { above in
        isHeader[above]
          && grid[row].indices.contains { column in
            guard let cell = grid[row][column], let other = grid[above][column] else { return false }
            return !cells[cell].text.isEmpty && cells[cell].text == cells[other].text
          }
      }
    }
    // What follows the last value is a note, not a header.
    let lastData = isHeader.lastIndex(of: false)
    if let lastData {
      for row in isHeader.indices where row > lastData { isHeader[row] = false }
    } else if !isHeader.isEmpty {
      // Nothing but text: the first row heads it.
      isHeader = isHeader.indices.map { $0 == 0 }
    }
    rows = isHeader.indices.filter { isHeader[$0] }

    let data = isHeader.indices.filter { !isHeader[$0] }
    let lastHead = isHeader.firstIndex(of: false).map { $0 - 1 } ?? -1
    for column in 0..<max(columnCount - 1, 0) where !data.isEmpty {
      let texts = data.map { row in grid[row][column].map { cells[$0].text } ?? "" }
      let head = lastHead < 0 ? "" : grid[lastHead][column].map { cells[$0].text.withoutBlanks } ?? ""
      if TableHeaders.isSerial(texts) || TableHeaders.numbering.contains(where: head.ends(with:)) { continue }
      let labels = data.count { kind($0, column) == .label }
      let values = data.count { kind($0, column) == .value }
      // A label may be a number: the street 110, the year of a row.
      guard labels > 0 && values * 4 <= labels || TableHeaders.isYears(texts) else { break }
      columns.append(column)
    }
    // In a table of text alone only the first column can be told to head the rest.
    if columns.count == columnCount - 1, columns.count > 1, !kinds.contains(.value) { columns = [columns[0]] }
  }

  private static func kind(_ text: String) -> Kind {
    var digits = 0
    var others = 0
    for scalar in text.unicodeScalars where !scalar.isBlank {
      switch scalar {
      case "0"..."9", "０"..."９": digits += 1
      case ".", ",", "，", "．", "-", "－", "—", "–", "+", "%", "％", "‰", "(", ")", "（", "）", "/", "*", "▲", "…": break
      default: others += 1
      }
    }
    if others > 0 { return digits > 0 && isValueWithUnit(text) ? .value : .label }
    return digits > 0 ? .value : .blank
  }

  private static let units: Set<String> = [
    "元", "万元", "亿元", "万", "亿", "人", "万人", "户", "万户", "家", "个", "件", "条", "次", "人次", "项", "份", "名", "所", "处",
    "吨", "万吨", "公里", "亩", "万亩", "公顷", "平方米", "万平方米", "平方公里", "个百分点", "倍", "千瓦时", "万千瓦时", "亿千瓦时",
  ]

  /// `12亿元`: a number and nothing but its unit. Ages, years and list numbers label.
  private static func isValueWithUnit(_ text: String) -> Bool {
    let number = text.unicodeScalars.prefix {
      ChineseDigits.arabic($0) != nil || [".", ",", "-", "．", "约", "近"].contains($0)
    }
    return !number.isEmpty && units.contains(String(text.unicodeScalars.dropFirst(number.count)).trimmed)
  }

  private static func isNote(_ text: String) -> Bool {
    ["注", "说明", "备注", "数据来源"].contains { text.trimmed.begins(with: $0) }
  }

  /// Whether every number of a row is a year, and there are at least two or a label beside it.
  private static func isYearRow(_ texts: [String]) -> Bool {
    var years = 0
    for text in texts where kind(text) == .value {
      let digits = text.withoutBlanks
      guard digits.utf8.count == 4, let year = Int(digits), (1949...2099).contains(year) else { return false }
      years += 1
    }
    return years >= 2 || years == 1 && kind(texts[0]) == .label
  }

  /// What a column of numbers is called that label nothing: codes, places in a list or in a ranking.
  private static let numbering = ["序号", "编号", "编码", "代码", "行次", "栏次", "名次", "位次", "排名"]

  /// A year in each row, none twice: they head the rows of a series.
  private static func isYears(_ texts: [String]) -> Bool {
    let years = texts.map { $0.withoutBlanks }.filter { !$0.isEmpty }
    return years.count >= 2 && Set(years).count == years.count
      && years.allSatisfy { $0.utf8.count == 4 && Int($0).map { (1949...2099).contains($0) } ?? false }
  }

  /// 1, 2, 3 … down a column, notes between them aside.
  private static func isSerial(_ texts: [String]) -> Bool {
    let numbers = texts.filter { kind($0) == .value }.map { Int($0.withoutBlanks) }
    return numbers.count >= 2 && numbers.enumerated().allSatisfy { $1 == $0 + 1 }
  }
}
