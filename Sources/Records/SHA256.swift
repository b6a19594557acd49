import CDigest

/// The SHA-256 of bytes, by Nettle.
public enum SHA256 {
  /// 64 hexadecimal digits in lower case.
  public static func hex(_ bytes: [UInt8]) -> String {
    hex { digest in bytes.withUnsafeBufferPointer { nb_sha256($0.baseAddress, $0.count, digest) } }
  }

  fileprivate static func hex(_ write: (UnsafeMutablePointer<UInt8>) -> Void) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let digest = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { digest in
      write(digest.baseAddress!)
      return Array(digest)
    }
    var hex: [UInt8] = []
    for byte in digest {
      hex.append(digits[Int(byte >> 4)])
      hex.append(digits[Int(byte & 15)])
    }
    return String(decoding: hex, as: UTF8.self)
  }

  /// The digest of bytes that come in several stretches.
  public final class Stream {
    private let stream: OpaquePointer

    public init() {
      guard let stream = nb_sha256_open() else { fatalError("not enough memory for a digest") }
      self.stream = stream
    }

    deinit { nb_sha256_close(stream) }

    public func add(_ bytes: [UInt8]) {
      bytes.withUnsafeBufferPointer { nb_sha256_add(stream, $0.baseAddress, $0.count) }
    }

    /// 64 hexadecimal digits of all that was added; what is added then begins anew.
    public func hex() -> String { SHA256.hex { nb_sha256_end(stream, $0) } }
  }
}
