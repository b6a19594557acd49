import CDigest

/// The SHA-256 of bytes, by Nettle.
public enum SHA256 {
  /// 64 hexadecimal digits in lower case.
  public static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let digest = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { digest in
      bytes.withUnsafeBufferPointer { nb_sha256($0.baseAddress, $0.count, digest.baseAddress) }
      return Array(digest)
    }
    var hex: [UInt8] = []
    for byte in digest {
      hex.append(digits[Int(byte >> 4)])
      hex.append(digits[Int(byte & 15)])
    }
    return String(decoding: hex, as: UTF8.self)
  }
}
