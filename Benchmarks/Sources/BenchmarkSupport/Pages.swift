import Foundation

/// The pages under a directory, by their paths.
public func htmlFiles(in directory: String) -> [(path: String, bytes: [UInt8])] {
  let walk = FileManager.default.enumerator(atPath: directory)?.compactMap { $0 as? String } ?? []
  return walk.filter { $0.hasSuffix(".html") }.sorted().compactMap { name in
    let path = directory + "/" + name
    return FileManager.default.contents(atPath: path).map { (path, [UInt8]($0)) }
  }
}
