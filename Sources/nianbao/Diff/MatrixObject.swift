import Records
import YearDiff

/// Several years as one JSON object, by `Schemas/matrix.schema.json`.
enum MatrixObject {
  static func bytes(_ matrix: YearMatrix) -> [UInt8] {
    let figures = MatrixFigures(matrix: matrix)
    return JSONLine.bytes { object in
      object.member("type", "matrix")
      object.member("schema", "nianbao/matrix/1")
      object.key("reports")
      object.array(matrix.reports.indices) {
        $0.raw(DiffObject.document(matrix.reports[$1], ownYear: matrix.years[$1]))
      }
      object.key("rows")
      object.array(matrix.rows) { array, row in
        let last = figures.claim(row.last).record
        array.object { object in
          object.member("indicator", last.indicator)
          object.member("unit", last.unit.text)
          object.member("role", last.role)
          object.member("modality", last.modality)
          object.key("cells")
          object.array(row.cells) { write($1, of: row, figures, to: &$0) }
        }
      }
    }
  }

  private static func write(
    _ cell: YearMatrix.Cell?, of row: YearMatrix.Row, _ figures: MatrixFigures, to array: inout JSONWriter
  ) {
    guard let cell else { return array.string(nil) }
    let claim = figures.claim(cell)
    array.object { object in
      object.member("claim", claim.id)
      object.member("indicator", claim.record.indicator)
      object.member("quantity", claim.record.quantity.text)
      object.optional("value", figures.value(cell, of: row))
      object.optional("low", claim.isRange ? claim.record.low : nil)
      object.optional("high", claim.isRange ? claim.record.high : nil)
      object.optional("period", claim.record.period?.value)
      object.optional("status", cell.status?.rawValue)
      object.optional(
        "restatedBy", cell.restatement.map { figures.matrix.reports[cell.report + 1].claims[$0].id })
      object.member("sentenceText", figures.sentence(of: cell))
    }
  }
}
