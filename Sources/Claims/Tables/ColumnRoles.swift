import ReportModel

/// What each column of a table is, and which columns label the values of which others.
struct ColumnRoles {
  enum Role {
    /// Labels the rows.
    case stub
    case value
    case serial, unit, identifier, date
  }

  private(set) var roles: [Role] = []
  /// For each column the columns that label its rows.
  private(set) var stubs: [[Int]] = []
  /// The column of units for each column.
  private(set) var units: [Int?] = []
  /// The columns that begin the table anew beside itself.
  private(set) var restarts: Set<Int> = []

  init(_ cells: TableCells, _ rows: RowRoles, units notes: UnitNotes) {
    let data = rows.roles.indices.filter { rows.roles[$0] == .data }
    let heads = (0..<cells.columnCount).map { ColumnRoles.head(of: $0, cells, rows) }
    roles = heads.indices.map { ColumnRoles.role(of: $0, head: heads[$0], data, cells, notes) }
    findStubs(heads, data, cells)
  }

  /// The innermost label of the first header rows over a column, without the unit.
  private static func head(of column: Int, _ cells: TableCells, _ rows: RowRoles) -> String {
    let first = rows.roles.indices.first { rows.roles[$0] == .data && !rows.heads[$0].isEmpty }
    for row in (first.map { rows.heads[$0] } ?? []).reversed() {
      let label = cells.label(row, column)
      if !label.isEmpty { return label.withoutBlanks }
    }
    return ""
  }

  private static func role(
    of column: Int, head: String, _ data: [Int], _ cells: TableCells, _ notes: UnitNotes
  ) -> Role {
    if serialHeads.contains(head) { return .serial }
    let texts = data.map { cells.text($0, column).withoutBlanks }.filter { !$0.isEmpty }
    // 单位 also is a body: only units make it their column.
    if unitHeads.contains(head), texts.count(where: { isUnit($0, notes) }) * 2 >= texts.count { return .unit }
    let isHeader = cells.table.headerColumns.contains(column)
    let figures = data.filter { cells.kind($0, column) == .value }
    if names(identifiers: head) { return .identifier }
    // 年份 labels the rows; 成立日期 is a date in a value's place.
    if yearHeads.contains(head) { return isHeader || column == 0 ? .stub : .date }
    if dateHeads.contains(where: { head.hasSuffix($0) }), texts.contains(where: isDate) { return .date }
    let isLeft = (0..<column).allSatisfy { left in data.allSatisfy { cells.kind($0, left) != .label } }
    let hasLabelsRight = (column + 1..<cells.columnCount).contains { right in
      data.count { cells.kind($0, right) == .label } * 2 > data.count
    }
    if HeaderWords(head).isRank { return .value }
    if isLeft, hasLabelsRight, texts.count >= 2, isSerial(texts) { return .serial }
    if !texts.isEmpty, figures.isEmpty, column > 0, texts.allSatisfy({ isUnit($0, notes) }) { return .unit }
    // 建设地点, 责任单位: what is said of the row, not what it is.
    let isAttribute = cells.table.headerColumns.first.map { $0 < column } ?? false
    if isAttribute, attributeEnds.contains(where: { head.hasSuffix($0) }) { return .value }
    return isHeader ? .stub : .value
  }

  private static let attributeEnds = [
    "地点", "地址", "位置", "责任单位", "建设单位", "主管单位", "牵头单位", "部门", "负责人", "责任人", "联系人", "内容", "性质", "备注", "说明", "依据",
  ]

  private static let unitHeads: Set<String> = ["单位", "计量单位", "计算单位", "数量单位"]
  private static let serialHeads: Set<String> = ["序号", "编号", "序", "行次", "栏次", "项次", "行号", "No.", "NO.", "No", "№"]
  private static let identifierEnds = ["代码", "编码", "文号", "电话", "邮编", "邮政编码", "账号", "号码", "手机", "传真", "证号", "案号"]
  /// Whether a label names codes, numbers to dial or numbers of documents.
  static func names(identifiers label: String) -> Bool { identifierEnds.contains { label.hasSuffix($0) } }

  private static let yearHeads: Set<String> = ["年份", "年度", "年", "月份", "月度", "季度"]
  private static let dateHeads = ["日期", "时间"]

  private static func isUnit(_ text: String, _ notes: UnitNotes) -> Bool {
    text == "—" || text == "-" || text.contains("=100") || !notes.units(Array(text.unicodeScalars)).isEmpty
  }

  private static func isDate(_ text: String) -> Bool {
    text.contains("年") || text.contains("月") || text.split { "-/.．－".contains($0) }.count > 1
  }

  /// 1, 2, 3 … or 一, （一）, 1.1 … down a column.
  private static func isSerial(_ texts: [String]) -> Bool {
    let numbers = texts.compactMap { Int($0) }
    if numbers.count == texts.count { return numbers.enumerated().allSatisfy { $1 == $0 + 1 } }
    let numerals = Set("0123456789一二三四五六七八九十百()（）.．、".unicodeScalars)
    return texts.allSatisfy { $0.unicodeScalars.count <= 6 && $0.unicodeScalars.allSatisfy(numerals.contains) }
      && texts.contains { $0.unicodeScalars.contains { $0.value >= 0x4E00 } }
  }

  /// A table that is printed in two halves side by side labels each by its own columns: 收入 | 金额 | 支出 | 金额.
  private mutating func findStubs(_ heads: [String], _ data: [Int], _ cells: TableCells) {
    var stub = roles.indices.filter { roles[$0] == .stub }
    var valueHeads: Set<String> = []
    var unit: Int? = roles.indices.first { roles[$0] == .unit }
    var column = 0
    while column < roles.count {
      if roles[column] == .value, !valueHeads.isEmpty, isLabels(column, data, cells) {
        let half = (column + 1..<roles.count).prefix { roles[$0] != .value || !isLabels($0, data, cells) }
        let next = Set(half.filter { roles[$0] == .value }.map { heads[$0] })
        let isNamedAlike = stub.contains { !heads[$0].isEmpty && heads[$0] == heads[column] }
        if !next.isEmpty, isNamedAlike || !next.isDisjoint(with: valueHeads) {
          roles[column] = .stub
          restarts.insert(column)
          stub = [column]
          unit = half.first { roles[$0] == .unit } ?? unit
        }
      }
      if roles[column] == .value { valueHeads.insert(heads[column]) }
      stubs.append(stub)
      units.append(unit)
      column += 1
    }
  }

  /// Whether a column right of values holds labels.
  private func isLabels(_ column: Int, _ data: [Int], _ cells: TableCells) -> Bool {
    let labels = data.count { cells.kind($0, column) == .label }
    let values = data.count { cells.kind($0, column) == .value }
    return labels > 0 && labels * 4 >= data.count && values * 4 <= labels
  }
}
