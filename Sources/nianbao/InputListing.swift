import ArgumentParser
import Cleaning
import Extraction
import Foundation

/// One file to read.
struct InputFile: Sendable {
  /// nil is standard input.
  var path: String?
  var uri: String?
  var retrievedAt: String?
  /// An id of the caller's, echoed.
  var id: String?

  /// How messages call it.
  var name: String { path ?? "standard input" }

  /// Whether what is given as a path is an address on the web.
  static func isAddress(_ path: String) -> Bool {
    let start = path.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }

  /// - Throws: `InputFailure` when it cannot be read. A file over the limit is not read to its end.
  func read(limit: Int) throws -> [UInt8] {
    guard let path else { return try StandardInput.readAll(limit: limit) }
    guard FileManager.default.fileExists(atPath: path) else {
      throw InputFailure(name: name, reason: .document(.missing))
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw InputFailure(name: name, reason: .document(.unreadable))
    }
    defer { try? handle.close() }
    do {
      return try [UInt8](handle.read(upToCount: limit + 1) ?? Data())
    } catch {
      throw InputFailure(name: name, reason: .document(.unreadable))
    }
  }
}

/// The files that the arguments name, in order: as given, a directory's in the order of their paths.
struct InputListing {
  private(set) var inputs: [InputFile] = []
  private static let endings = [".html", ".htm", ".shtml", ".xhtml", ".txt"]

  init(paths: [String], manifest: String?, uri: String?, failed: (InputFailure) -> Void) {
    for path in paths {
      if path == "-" {
        inputs.append(InputFile(path: nil, uri: uri, retrievedAt: nil))
      } else if InputListing.isDirectory(path) {
        let files = InputListing.files(in: path)
        if files.isEmpty { failed(InputFailure(name: path, reason: .noPages)) }
        inputs += files.map { InputFile(path: $0, uri: nil, retrievedAt: nil) }
      } else if InputFile.isAddress(path) {
        failed(InputFailure(name: path, reason: .address))
      } else {
        inputs.append(InputFile(path: path, uri: uri, retrievedAt: nil))
      }
    }
    if let manifest {
      do throws(InputFailure) {
        inputs += try InputListing.read(manifest: manifest, failed: failed)
      } catch {
        failed(error)
      }
    }
  }

  /// Whether the arguments that name files fit together; what does not is wrong usage.
  static func validate(paths: [String], manifest: String?, uri: String?) throws {
    guard !paths.isEmpty || manifest != nil else {
      throw ValidationError("Name a page, a directory or - for standard input, or give --manifest FILE.")
    }
    if uri != nil, paths.count != 1 || manifest != nil {
      throw ValidationError("--uri is for a single page; for several use --manifest.")
    }
    if paths.filter({ $0 == "-" }).count > 1 { throw ValidationError("- can be given once.") }
  }

  static func isDirectory(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
  }

  private static func files(in directory: String) -> [String] {
    guard let walk = FileManager.default.enumerator(atPath: directory) else { return [] }
    var files: [String] = []
    for case let relative as String in walk {
      let name = relative.lowercased()
      if endings.contains(where: { name.hasSuffix($0) }) {
        let path = directory.hasSuffix("/") ? directory + relative : directory + "/" + relative
        if !isDirectory(path) { files.append(path) }
      }
    }
    // By bytes: the same on every machine, whatever its locale.
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A line a file: path, address, time of retrieval, id, separated by tabs; # begins a comment line.
  private static func read(
    manifest: String, failed: (InputFailure) -> Void
  ) throws(InputFailure) -> [InputFile] {
    guard let data = FileManager.default.contents(atPath: manifest) else {
      throw InputFailure(
        name: manifest,
        reason: FileManager.default.fileExists(atPath: manifest) ? .document(.unreadable) : .document(.missing))
    }
    let folder = (manifest as NSString).deletingLastPathComponent
    return data.split(separator: 0x0A).compactMap { line in
      let text = String(decoding: line, as: UTF8.self).trimmingCharacters(in: .newlines)
      if text.isEmpty || text.hasPrefix("#") { return nil }
      let fields = text.split(separator: "\t", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      if InputFile.isAddress(fields[0]) {
        failed(InputFailure(name: fields[0], reason: .address))
        return nil
      }
      let path = fields[0].hasPrefix("/") || folder.isEmpty ? fields[0] : folder + "/" + fields[0]
      func field(_ index: Int) -> String? { index < fields.count && !fields[index].isEmpty ? fields[index] : nil }
      return InputFile(path: path, uri: field(1), retrievedAt: field(2), id: field(3))
    }
  }
}
