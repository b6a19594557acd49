import SystemZstd

/// Zstandard frames with the content's size and a checksum, so that damage shows.
enum Compression {
  /// A report's records, 180 KB, take half a millisecond; at level 9 five times as long for a twelfth less room.
  private static let level: Int32 = 3

  static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    let context = ZSTD_createCCtx()
    defer { ZSTD_freeCCtx(context) }
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level)
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
    let bound = ZSTD_compressBound(bytes.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      // With room for the bound it cannot fail.
      count = ZSTD_compress2(context, buffer.baseAddress, bound, bytes, bytes.count)
    }
  }

  /// - Throws: `ArchiveError.corrupt` where the frame is none, is cut off, or its checksum does not fit.
  static func decompressed(_ frame: [UInt8]) throws(ArchiveError) -> [UInt8] {
    let size = ZSTD_getFrameContentSize(frame, frame.count)
    // Two values at the top stand for a size that is not told and for an error.
    guard size < UInt64.max - 1, size <= Compression.greatest else {
      throw .corrupt("a compressed stretch has no size")
    }
    var written = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
      written = ZSTD_decompress(buffer.baseAddress, Int(size), frame, frame.count)
      count = ZSTD_isError(written) == 0 ? written : 0
    }
    guard ZSTD_isError(written) == 0, bytes.count == Int(size) else {
      throw .corrupt("a compressed stretch is damaged: \(String(cString: ZSTD_getErrorName(written)))")
    }
    return bytes
  }

  /// No records are larger: SQLite's limit for a compressed stretch is a thousandth of this.
  private static let greatest: UInt64 = 1 << 40
}
