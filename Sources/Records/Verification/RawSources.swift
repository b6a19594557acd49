/// Where the raw files are that records were made from.
public protocol RawSources {
  /// The file with a digest, or the one at an address where its bytes have changed; nil where there is none.
  func bytes(sha256: String, uri: String?) -> [UInt8]?

  /// What a stretch of a raw file states; nil where it cannot be read in that encoding.
  func text(of stretch: [UInt8], encoding: String) -> String?
}
