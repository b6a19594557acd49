import Records

/// Writes reports in one format, one after the other.
public protocol ExportStream {
  /// What stands before all reports.
  mutating func head(_ size: ExportSize) -> [UInt8]
  /// A report.
  ///
  /// - Throws: `ArchiveError` where its records cannot be read.
  mutating func bytes(of report: ExportedReport) throws(ArchiveError) -> [UInt8]
  /// What stands after all reports.
  mutating func tail() -> [UInt8]
}

extension ExportStream {
  public mutating func head(_ size: ExportSize) -> [UInt8] { [] }
  public mutating func tail() -> [UInt8] { [] }
}

/// The records of the contract, JSON Lines.
public struct RecordStream: ExportStream {
  public init() {}

  public mutating func bytes(of report: ExportedReport) throws(ArchiveError) -> [UInt8] { report.bytes }
}

/// A row a claim: the columns of `extract --format csv` and what a reviewer says.
public struct RowStream: ExportStream {
  private let hasMark: Bool
  private let columns = ExportedRow.claimColumns + ExportedRow.reviewColumns

  /// - Parameter hasMark: whether a byte order mark comes first.
  public init(hasMark: Bool) {
    self.hasMark = hasMark
  }

  public mutating func head(_ size: ExportSize) -> [UInt8] {
    (hasMark ? CSV.byteOrderMark : []) + CSV.header(columns)
  }

  public mutating func bytes(of report: ExportedReport) throws(ArchiveError) -> [UInt8] {
    let contents = try report.contents()
    return contents.claims.reduce(into: []) { $0 += CSV.row(columns, of: ExportedRow($1, in: contents)) }
  }
}
