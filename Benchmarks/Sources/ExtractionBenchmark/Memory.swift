import Extraction
import Foundation
import Records

/// The most memory that this process has had, in MB.
func peakMegabytes() -> Double {
  var usage = rusage()
  #if os(Linux)
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  #else
    getrusage(RUSAGE_SELF, &usage)
  #endif
  #if os(Linux)
    return Double(usage.ru_maxrss) / 1e3
  #else
    return Double(usage.ru_maxrss) / 1e6
  #endif
}

/// Extracts from some of the pages again and again and says what memory that took. To be run in a process of its own.
func measureRow(_ count: Int, of documents: [Document]) {
  var at = 0
  let cores = ProcessInfo.processInfo.activeProcessorCount
  let work = OrderedWork<Document, Int>(
    threads: cores, window: cores * 4,
    next: {
      guard at < count else { return nil }
      defer { at += 1 }
      return documents[at % documents.count]
    }
  ) {
    let extractor = Extractor()
    let encoder = RecordEncoder()
    return { encoder.encode(extractor.extract($0)) { $0.code }.count }
  }
  var bytes = 0
  try? work.run { bytes += $0 }
  print(
    String(
      format: "%6d pages in a row: %7.1f MB at most, %.0f MB of records", count, peakMegabytes(), Double(bytes) / 1e6))
}

/// Extracts from one page of 64 MiB, made of the pages' own paragraphs. To be run in a process of its own.
func measureLargePage(of documents: [Document]) {
  let extractor = Extractor()
  let paragraphs = documents.compactMap { extractor.extract($0).contents?.report.text }
    .flatMap { $0.split(separator: "\n") }.filter { !$0.contains("\t") }.map { Array("<p>\($0)</p>\n".utf8) }
  guard !paragraphs.isEmpty else { return }
  let foot = Array("</div></body></html>".utf8)
  var page = Array("<html><head><meta charset=utf-8><title>2019年政府工作报告</title></head><body><div id=zoom>".utf8)
  page.reserveCapacity(64 << 20)
  var index = 0
  while page.count + paragraphs[index % paragraphs.count].count + foot.count <= 64 << 20 {
    page += paragraphs[index % paragraphs.count]
    index += 1
  }
  page += foot
  let before = peakMegabytes()
  let document = Document(
    input: nil, parts: [Document.Part(name: "large", uri: nil, content: .success(.init(bytes: page, path: "a.html")))])
  let clock = ContinuousClock()
  var bytes = 0
  let time = clock.measure { bytes = RecordEncoder().encode(extractor.extract(document)) { $0.code }.count }
  print(
    String(
      format: "one page of %.1f MB: %7.1f MB at most (%.1f before), %.0f MB of records, %.1f s",
      Double(page.count) / 1e6,
      peakMegabytes(), before, Double(bytes) / 1e6, Double(time.components.seconds)))
}
