public import Claims
public import Cleaning
public import ReportModel

/// The way from a document's bytes to what it states.
public struct Extractor: Sendable {
  public var cleaner: Cleaner
  private let reader: ClaimReader

  public init(cleaner: Cleaner = Cleaner(), reader: ClaimReader = ClaimReader()) {
    self.cleaner = cleaner
    self.reader = reader
  }

  /// Cleans a document's parts, joins them, and finds the claims. What cannot be read is said in the result.
  public func extract(_ document: Document) -> Extraction {
    var extraction = Extraction(
      input: document.input, name: document.parts.first?.name ?? "", contents: nil, failures: [])
    var reports: [Report] = []
    var raw: [UInt8] = []
    for part in document.parts {
      do throws(DocumentError) {
        let input = try part.content.get()
        reports.append(try clean(input))
        raw = raw.isEmpty ? input.bytes : raw + input.bytes
      } catch {
        extraction.failures.append(Extraction.PartFailure(name: part.name, uri: part.uri, error: error))
      }
    }
    guard !reports.isEmpty else { return extraction }
    let report = Report.joining(reports)
    guard !report.text.isEmpty else {
      let reason = report.findings.first { Extractor.saysWhy.contains($0.category) }
      extraction.failures.append(
        Extraction.PartFailure(name: extraction.name, uri: report.source.uri, error: .withoutText(reason)))
      return extraction
    }
    extraction.contents = Extraction.Contents(report: report, claims: reader.read(report), raw: raw)
    return extraction
  }

  private func clean(_ input: Cleaner.Input) throws(DocumentError) -> Report {
    do throws(CleaningError) {
      return try cleaner.report(of: input)
    } catch {
      throw .cleaning(error)
    }
  }

  /// What tells why a page has no text.
  public static let saysWhy: Set<Finding.Category> = [.bodyIsAttachment, .bodyIsPicture, .bodyIsScript]
}
