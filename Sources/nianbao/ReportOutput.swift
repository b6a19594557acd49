import Records
import ReportModel

/// Writes reports to standard output.
struct ReportOutput {
  let format: Clean.Format
  /// With several reports each text has its file's name above it.
  let headsEach: Bool
  private var isFirst = true

  init(format: Clean.Format, headsEach: Bool) {
    self.format = format
    self.headsEach = headsEach
  }

  mutating func write(_ report: Report, raw: [UInt8], input: InputFile) throws {
    var bytes: [UInt8]
    switch format {
    case .json: bytes = DocumentRecord(report, raw: raw, input: input.id).json()
    case .markdown: bytes = Array(Markdown(report).text.utf8)
    case .text, .frames: bytes = Array(report.text.utf8)
    }
    bytes.append(0x0A)
    if headsEach, format != .json {
      bytes = Array("\(isFirst ? "" : "\n")==> \(input.name) <==\n".utf8) + bytes
    }
    isFirst = false
    try StandardOutput.write(bytes)
  }
}
