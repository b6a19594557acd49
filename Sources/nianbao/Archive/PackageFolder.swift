import Archive
import Foundation

/// A folder with a data package, which is there only when it is complete: it is written beside its place and moved there.
struct PackageFolder {
  private let path: String
  /// Where it is until then.
  private let aside: String
  private let files: [DataPackage.File: Output]

  /// - Throws: `OutputFailure` where the folder cannot be made, or where something else is in its place.
  init(_ path: String) throws(OutputFailure) {
    // A link stays one: what it points to is replaced.
    let target = PackageFolder.isThere(path) ? (path as NSString).resolvingSymlinksInPath : path
    try PackageFolder.check(target)
    let url = URL(fileURLWithPath: target, isDirectory: true).standardizedFileURL
    self.path = url.path
    aside = url.deletingLastPathComponent().appendingPathComponent(".\(url.lastPathComponent).\(getpid()).part").path
    try? FileManager.default.removeItem(atPath: aside)
    guard mkdir(aside, 0o777) == 0 else { throw OutputFailure(name: path, reason: .cannotBeMade) }
    var files: [DataPackage.File: Output] = [:]
    for file in DataPackage.File.allCases { files[file] = try Output(file: aside + "/" + file.name) }
    self.files = files
  }

  private static func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// Only what is empty or a package of ours, and nothing else, is replaced.
  private static func check(_ path: String) throws(OutputFailure) {
    guard isThere(path) else { return }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw OutputFailure(name: path, reason: .noFolder)
    }
    if names.isEmpty { return }
    let own = DataPackage.File.allCases.map(\.name) + [DataPackage.descriptorName]
    let descriptor = FileManager.default.contents(atPath: path + "/" + DataPackage.descriptorName)
    guard Set(names).isSubset(of: own), let descriptor, DataPackage.isOwn([UInt8](descriptor)) else {
      throw OutputFailure(name: path, reason: .foreign)
    }
  }

  /// - Throws: `OutputFailure`.
  func write(_ parts: [DataPackage.Part]) throws(OutputFailure) {
    do throws(OutputFailure) {
      for part in parts { try files[part.file]?.write(part.bytes) }
    } catch {
      // Nobody knows the file aside.
      throw OutputFailure(name: path, reason: error.reason)
    }
  }

  /// Puts the folder in its place.
  ///
  /// - Throws: `OutputFailure`; what was in its place is as it was then.
  func finish(descriptor: [UInt8]) throws(OutputFailure) {
    for file in DataPackage.File.allCases { try files[file]?.finish() }
    let output = try Output(file: aside + "/" + DataPackage.descriptorName)
    try output.write(descriptor)
    try output.finish()
    // What came into the place meanwhile is not lost.
    try PackageFolder.check(path)
    if rename(aside, path) == 0 { return }
    // What is not empty cannot be replaced in one step.
    let former = aside + ".old"
    guard rename(path, former) == 0 else { throw OutputFailure(name: path, reason: .cannotBeMade) }
    guard rename(aside, path) == 0 else {
      rename(former, path)
      throw OutputFailure(name: path, reason: .cannotBeMade)
    }
    try? FileManager.default.removeItem(atPath: former)
  }

  /// Leaves what was in the folder's place as it was.
  func abandon() { try? FileManager.default.removeItem(atPath: aside) }
}
