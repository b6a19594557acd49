public import ReportModel

/// The `document` record of a report, as `Schemas/document.schema.json` has it.
public struct DocumentRecord {
  let report: Report
  let sha256: String
  let input: String?
  /// What was odd about the page and about its text.
  let findings: [Finding]
  let lexicon: String?

  /// - Parameters:
  ///   - raw: the bytes the report was read from.
  ///   - input: the id that came with the input, echoed.
  public init(_ report: Report, raw: [UInt8], input: String? = nil) {
    self.init(report, raw: raw, input: input, findings: [], lexicon: nil)
  }

  /// - Parameters:
  ///   - findings: those about the text, which follow the report's own.
  ///   - lexicon: the fingerprint of the lexicon that the claims were read with.
  init(_ report: Report, raw: [UInt8], input: String?, findings: [Finding], lexicon: String?) {
    self.report = report
    self.input = input
    self.findings = report.findings + findings
    self.lexicon = lexicon
    sha256 = SHA256.hex(raw)
  }

  /// The first 32 hexadecimal digits of the raw bytes' SHA-256.
  public var id: String { String(sha256.prefix(32)) }

  /// The record on one line, without a line end.
  public func json() -> [UInt8] { line() }
}

extension DocumentRecord: WireRecord {
  static let type = RecordType.document

  func write(to writer: inout JSONWriter) {
    writer.object { object in
      writeHead(to: &object)
      object.member("id", id)
      if let input { object.member("input", input) }
      object.key("source")
      write(report.source, to: &object)
      object.member("title", report.title)
      object.member("publisher", report.publisher)
      object.member("publishedAt", report.publishedAt?.description)
      object.member("writtenOn", report.writtenOn?.description)
      object.key("site")
      write(report.site, to: &object)
      object.member("column", report.column)
      object.key("region")
      write(report.region, to: &object)
      object.member("reportType", report.type.rawValue)
      object.member("year", report.year)
      object.member("text", report.text)
      object.member("textSHA256", SHA256.hex(Array(report.text.utf8)))
      object.key("sections")
      object.array(report.sections) { write($1, to: &$0) }
      object.key("tables")
      object.array(report.tables) { write($1, to: &$0) }
      object.key("attachments")
      object.array(report.attachments) { writer, attachment in
        writer.object {
          $0.member("text", attachment.text)
          $0.member("href", attachment.href)
        }
      }
      object.key("findings")
      object.array(findings) { write($1, to: &$0) }
      object.key("generator")
      object.object {
        $0.member("name", "nianbao")
        $0.member("version", Generator.version)
        if let lexicon { $0.member("lexicon", lexicon) }
      }
    }
  }

  private func write(_ source: Source, to writer: inout JSONWriter) {
    writer.object {
      $0.member("uri", source.uri)
      $0.member("sha256", sha256)
      $0.member("bytes", source.byteCount)
      $0.member("encoding", source.encoding)
      if let retrievedAt = source.retrievedAt { $0.member("retrievedAt", retrievedAt) }
    }
  }

  private func write(_ site: Site?, to writer: inout JSONWriter) {
    guard let site else { return writer.string(nil) }
    writer.object {
      $0.member("name", site.name)
      $0.member("code", site.code)
      $0.member("domain", site.domain)
    }
  }

  private func write(_ region: Region?, to writer: inout JSONWriter) {
    guard let region else { return writer.string(nil) }
    writer.object {
      $0.member("name", region.name)
      $0.member("code", region.code)
    }
  }

  private func write(_ section: Section, to writer: inout JSONWriter) {
    writer.object {
      $0.member("id", section.id)
      $0.member("level", section.level)
      $0.member("number", section.number)
      $0.member("heading", section.heading)
      $0.member("start", section.span.start)
      $0.member("end", section.span.end)
      $0.member("parent", section.parent)
    }
  }

  private func write(_ table: Table, to writer: inout JSONWriter) {
    writer.object {
      $0.member("id", table.id)
      $0.member("caption", table.caption)
      $0.member("start", table.span.start)
      $0.member("end", table.span.end)
      $0.key("rows")
      $0.array(table.rows) { writer, row in writer.array(row) { $0.string($1) } }
      $0.key("headerRows")
      $0.array(table.headerRows) { $0.number($1) }
      $0.key("headerColumns")
      $0.array(table.headerColumns) { $0.number($1) }
      $0.member("unit", table.unit)
    }
  }

  private func write(_ finding: Finding, to writer: inout JSONWriter) {
    writer.object {
      $0.member("category", finding.category.rawValue)
      $0.member("message", finding.message)
      if let span = finding.span {
        $0.member("start", span.start)
        $0.member("end", span.end)
      }
    }
  }
}

/// The program that makes the records.
public enum Generator {
  public static let version = "0.1.0"
}
