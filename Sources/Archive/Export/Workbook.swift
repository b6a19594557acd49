import Records
import SystemXLSXWriter

/// An Excel workbook: sheets of claims and of reports, and one that says what the columns mean. Rows go to disk as they come.
public final class Workbook {
  /// A workbook that cannot be written: the disk is full, or a temporary file cannot be made.
  public struct Failure: Error, Sendable {
    /// The library's words.
    public let words: String
  }

  private let book: UnsafeMutablePointer<lxw_workbook>
  private let heading: UnsafeMutablePointer<lxw_format>
  private var claims: [Sheet<ExportedRow>] = []
  private let reports: Sheet<ExportedReport.Contents>
  private let fields: Sheet<WorkbookSheets.Field>
  private var isClosed = false

  private let path: String
  private let rowsPerSheet: Int

  /// The rows that a sheet has room for beside its heading.
  public static let mostRows = 1_048_575

  /// - Parameters:
  ///   - path: the file, which is made anew.
  ///   - folder: where temporary files go, about three times as large.
  ///   - size: how much will be added.
  ///   - rowsPerSheet: what is more goes on a further sheet.
  public init(
    path: String, temporaryFolder folder: String, _ size: ExportSize, rowsPerSheet: Int = Workbook.mostRows
  ) throws(Failure) {
    let opened = folder.withCString { folder in
      var options = lxw_workbook_options()
      options.constant_memory = 1
      options.use_zip64 = 1
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return workbook_new_opt(path, &options)
    }
    guard let opened, let format = workbook_add_format(opened) else { throw Failure(words: "not enough memory") }
    (book, heading) = (opened, format)
    self.path = path
    self.rowsPerSheet = rowsPerSheet
    format_set_bold(heading)
    let parts = max((size.claims + rowsPerSheet - 1) / rowsPerSheet, 1)
    for part in 1...parts {
      claims.append(try Sheet(book, part == 1 ? "Claims" : "Claims \(part)", WorkbookSheets.claims, heading))
    }
    reports = try Sheet(book, "Reports", WorkbookSheets.reports, heading)
    fields = try Sheet(book, "Fields", WorkbookSheets.fields, heading)
    Workbook.setProperties(of: book)
    try addFields()
  }

  /// The same bytes whenever it is made.
  private static func setProperties(of book: UnsafeMutablePointer<lxw_workbook>) {
    "Figures of Chinese government annual reports".withCString { title in
      "nianbao".withCString { author in
        var properties = lxw_doc_properties()
        properties.title = UnsafeMutablePointer(mutating: title)
        properties.author = UnsafeMutablePointer(mutating: author)
        properties.created = madeAt
        workbook_set_properties(book, &properties)
      }
    }
  }

  /// 2000-01-01, in place of the time.
  private static let madeAt = 946_684_800

  /// Adds a report and its claims.
  ///
  /// - Throws: `ArchiveError` where its records cannot be read, `Failure`.
  public func add(_ report: ExportedReport) throws {
    let contents = try report.contents()
    try reports.add(contents)
    for claim in contents.claims {
      // The last sheet takes what was not announced, and refuses what it has no room for.
      let sheet = claims.first { $0.rowCount < rowsPerSheet } ?? claims[claims.count - 1]
      try sheet.add(ExportedRow(claim, in: contents))
    }
  }

  private func addFields() throws(Failure) {
    for column in WorkbookSheets.claims { try fields.add(WorkbookSheets.Field("Claims", column.column)) }
    for column in WorkbookSheets.reports { try fields.add(WorkbookSheets.Field("Reports", column.column)) }
  }

  /// Writes the file.
  public func close() throws(Failure) {
    var failure: Failure?
    for sheet in claims { failure = failure ?? sheet.end() }
    failure = failure ?? reports.end() ?? fields.end()
    isClosed = true
    let error = workbook_close(book)
    if let failure { throw failure }
    if error != LXW_NO_ERROR { throw Failure(error) }
    // Nor does the library look whether what it reads back from its temporary files could be written to them.
    guard WorkbookFile.isComplete(path, sheets: claims.count + 2) else {
      throw Failure(words: "its temporary files cannot be written; is the disk full?")
    }
  }

  deinit {
    if !isClosed { lxw_workbook_free(book) }
  }
}

extension Workbook.Failure {
  init(_ error: lxw_error) {
    words = String(cString: lxw_strerror(error))
  }
}
