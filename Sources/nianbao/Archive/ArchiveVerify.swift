import Archive
import ArgumentParser
import Foundation
import Lexicon
import Records

/// What `nianbao verify` does with an archive.
struct ArchiveVerify {
  let database: DatabaseOption
  let lexicon: Lexicon
  let format: FaultFormat

  /// - Returns: whether the archive keeps all promises.
  func run() throws -> Bool {
    let archive = try database.open(for: .reading)
    let threads = ProcessInfo.processInfo.activeProcessorCount
    let verification = ArchiveVerification(archive, lexicon: lexicon, threads: threads)
    var progress: Progress?
    let summary = try verification.run(
      progress: { _, total in
        if progress == nil { progress = Progress(total: total) }
        progress?.advance()
      },
      report: { fault in
        progress?.clear()
        try StandardOutput.write(output(fault))
      })
    progress?.clear()
    try database.telling { try archive.close() }
    if format == .text {
      try StandardOutput.write(words: ArchiveFaultWords.summary(summary, of: database.database) + "\n")
    }
    return summary.faults == 0
  }

  private func output(_ fault: ArchiveFault) -> [UInt8] {
    let words = ArchiveFaultWords.words(for: fault)
    guard format == .json else {
      let place = [database.database, fault.document, fault.promise.rawValue].compactMap { $0 }
      return Array((Columns.shown("\(place.joined(separator: ": ")): \(words)") + "\n").utf8)
    }
    var writer = JSONWriter()
    writer.object {
      $0.member("file", database.database)
      $0.optional("document", fault.document)
      $0.member("invariant", fault.promise.rawValue)
      $0.member("message", words)
    }
    return writer.bytes + [0x0A]
  }
}
