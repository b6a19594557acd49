import Records
import YearDiff

/// Several years as CSV: a row an indicator, a column a report.
enum MatrixRows {
  static func bytes(_ matrix: YearMatrix) -> [UInt8] {
    let figures = MatrixFigures(matrix: matrix)
    let columns = columns(figures)
    return CSV.header(columns) + matrix.rows.flatMap { CSV.row(columns, of: $0) }
  }

  private static func columns(_ figures: MatrixFigures) -> [Column<YearMatrix.Row>] {
    let fixed: [Column<YearMatrix.Row>] = [
      Column("indicator", "indicator 指标", "what is measured, by its newest name") { figures.indicator(of: $0) },
      Column("unit", "unit 单位", "of the values") { figures.claim($0.last).record.unit.text },
      Column("role", "role 角色", "level, change, rank") { figures.claim($0.last).record.role },
      Column("direction", "direction 方向", "which way a change goes, in the newest report") {
        figures.claim($0.last).record.direction
      },
      Column("modality", "modality 情态", "actual, estimated, planned") { figures.claim($0.last).record.modality },
      Column("period", "period 时期", "of the newest value") { figures.claim($0.last).record.period?.value },
    ]
    let names = figures.columns
    let values = names.indices.map { index in
      Column<YearMatrix.Row>(names[index], "\(names[index]) 数值", "exact decimal, in the unit; a range as low–high") {
        row in
        row.cells[index].map { cell in figures.value(cell, of: row) ?? figures.claim(cell).record.quantity.text }
      }
    }
    let printed = names.indices.map { index in
      Column<YearMatrix.Row>("\(names[index])Printed", "\(names[index]) 原文", "as printed, with marks") { row in
        row.cells[index].map { figures.printed($0) }
      }
    }
    return fixed + values + printed + [
      Column("notes", "notes 说明", "former names, and figures that were restated") {
        figures.notes(of: $0).joined(separator: "; ")
      }
    ]
  }
}
