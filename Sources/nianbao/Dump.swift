import ArgumentParser
import Claims
import Cleaning
import Foundation
import Quantities
import Records
import ReportModel

struct Dump: ParsableCommand {
  @Argument var path: String
  func run() throws {
    let bytes = [UInt8](FileManager.default.contents(atPath: path) ?? Data())
    let report = try Cleaner().report(
      of: Cleaner.Input(bytes: bytes, uri: nil, path: path, charset: nil, retrievedAt: nil))
    let read = ClaimReader().read(report)
    var out = DocumentRecord(report, raw: bytes).json()
    out.append(10)
    let scalars = Array(report.text.unicodeScalars)
    func text(_ s: TextSpan) -> String { String(String.UnicodeScalarView(scalars[s.start..<s.end])) }
    for (i, s) in read.sentences.enumerated() {
      var w = JSONWriter()
      w.object { o in
        o.member("type", "sentence"); o.member("id", i); o.member("text", text(s.span));
        o.member("start", s.span.start); o.member("end", s.span.end)
      }
      out += w.bytes; out.append(10)
    }
    for (i, c) in read.claims.enumerated() {
      var w = JSONWriter()
      w.object { o in
        o.member("type", "claim"); o.member("id", "c\(i)")
        var base = 0
        if case .sentence(let s) = c.place { o.member("sentence", s); base = read.sentences[s].span.start }
        if case .cell(let cell) = c.place {
          base = c.numeral.span.start; o.key("source");
          o.object { x in
            x.key("cell");
            x.object { y in
              y.member("table", cell.table); y.member("row", cell.row); y.member("column", cell.column)
            }
          }
        } else {
          o.key("source"); o.object { x in x.member("start", c.numeral.quantitySpan.start) }
        }
        o.key("quantity");
        o.object { x in
          x.member("text", text(c.numeral.quantitySpan)); x.member("start", c.numeral.quantitySpan.start - base);
          x.member("end", c.numeral.quantitySpan.end - base)
        }
        o.key("number");
        o.object { x in
          x.member("text", text(c.numeral.span)); x.member("start", c.numeral.span.start - base);
          x.member("end", c.numeral.span.end - base)
        }
        o.member("value", c.numeral.value?.description); o.member("low", c.numeral.low?.description);
        o.member("high", c.numeral.high?.description)
        o.member("unit", c.numeral.unit.text); o.member("qualifier", c.numeral.qualifier.rawValue);
        o.member("kind", c.numeral.kind?.rawValue)
        o.member("role", c.role.rawValue); o.member("direction", c.direction?.rawValue);
        o.member("basis", c.basis?.rawValue); o.member("modality", c.modality.rawValue)
        o.member("indicator", c.indicator); o.member("scope", c.scope); o.member("period", c.period?.value)
        o.member("partOf", c.whole.map { "c\($0)" })
        o.key("flags"); o.array(c.flags.names) { $0.string($1) }
        o.key("rules"); o.array(c.rules) { $0.string($1) }
      }
      out += w.bytes; out.append(10)
    }
    try StandardOutput.write(out)
  }
}
