import Foundation
import ReportModel
import Segmentation
import TestSupport
import Testing

/// Real reports, where they lie beside the project.
@Suite(.enabled(if: Project.shared != nil, "the real reports are not beside this checkout"))
struct SharedSegmentationTests {
  /// The plain texts: `.txt` under gold and reports.
  static let texts: [URL] = {
    guard let shared = Project.shared else { return [] }
    let folders = ["gold", "reports"].map { shared.appendingPathComponent($0) }
    let files = folders.flatMap {
      FileManager.default.enumerator(at: $0, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    }
    return files.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
  }()

  static let gold = Project.shared.flatMap { try? Project.folders(in: $0.appendingPathComponent("gold")) } ?? []

  @Test(arguments: texts)
  func invariants(_ file: URL) throws {
    let text = Array(try Project.text(file).unicodeScalars)
    #expect(violation(in: text, Sentences()) == nil)
  }

  /// The sentence of a claim, as a person cut it, is a sentence here. Those of exclusions are cut at ; in one of the reports,
  /// against the guide: they lie within a sentence.
  @Test(arguments: gold)
  func sentencesOfPersons(_ folder: URL) throws {
    let text = Array(try Project.text(folder.appendingPathComponent("body.txt")).unicodeScalars)
    let sentences = Set(Sentences().spans(in: text).map { text.string($0) })
    let ofClaims = try Self.sentences(folder.appendingPathComponent("claims.jsonl"))
    #expect(ofClaims.subtracting(sentences).sorted() == [])
    for part in try Self.sentences(folder.appendingPathComponent("exclusions.jsonl")).subtracting(sentences) {
      #expect(sentences.contains { $0.contains(part) }, "\(part)")
    }
  }

  private static func sentences(_ records: URL) throws -> Set<String> {
    Set(
      try Project.text(records).split(separator: "\n").compactMap { line in
        let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return record?["sentence"] as? String
      })
  }
}
