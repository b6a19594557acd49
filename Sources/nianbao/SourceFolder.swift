import Cleaning
import Extraction
import Foundation
import Records

/// The raw pages that records are compared with, found by their digests.
struct SourceFolder: RawSources {
  private let path: String
  /// The files of each digest; several where a page was read in parts.
  private var files: [String: [InputFile]] = [:]
  private var isSingle = false

  /// - Parameter path: a page, or a directory of pages.
  init(_ path: String, failed: (InputFailure) -> Void) {
    self.path = path
    let listing = InputListing(paths: [path], manifest: nil, uri: nil, failed: failed)
    isSingle = listing.inputs.count == 1 && listing.inputs[0].path == path
    for group in PartGrouping.groups(of: listing.inputs) {
      var whole: [UInt8] = []
      for input in group {
        do {
          let bytes = try input.read(limit: Cleaner.defaultMaximumBytes)
          files[SHA256.hex(bytes)] = [input]
          whole += bytes
        } catch let error as InputFailure {
          failed(error)
        } catch {
          failed(InputFailure(name: input.name, reason: .document(.unreadable)))
        }
      }
      if group.count > 1 { files[SHA256.hex(whole)] = group }
    }
  }

  func bytes(sha256: String, uri: String?) -> [UInt8]? {
    if let group = files[sha256] { return read(group) }
    // The file that is meant, where its bytes have changed.
    if isSingle { return files.values.first.flatMap { read($0) } }
    guard let uri, let file = files.values.first(where: { $0.count == 1 && isAt(uri, $0[0]) }) else { return nil }
    return read(file)
  }

  private func isAt(_ uri: String, _ file: InputFile) -> Bool {
    guard let path = file.path else { return false }
    return path == uri || path == (self.path as NSString).appendingPathComponent(uri)
  }

  private func read(_ group: [InputFile]) -> [UInt8]? {
    var bytes: [UInt8] = []
    for file in group {
      guard let part = try? file.read(limit: Cleaner.defaultMaximumBytes) else { return nil }
      bytes += part
    }
    return bytes
  }

  func text(of stretch: [UInt8], encoding: String) -> String? { Cleaner.text(of: stretch, encoding: encoding) }
}
