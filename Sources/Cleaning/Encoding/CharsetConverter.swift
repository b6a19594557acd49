import CICU
import ReportModel

/// ICU's converter from one encoding, with the way back to the raw bytes.
enum CharsetConverter {
  /// The encoding's name in IANA's list, or nil when ICU does not know it. GB2312 and GBK are read as their superset
  /// GB18030, as pages that declare them use characters beyond them.
  static func canonicalName(_ alias: String) -> String? {
    guard !alias.isEmpty, alias.utf8.count < 64 else { return nil }
    switch alias.lowercased() {
    case "gb2312", "gbk", "gb_2312", "gb_2312-80", "gb2312-80", "csgb2312", "x-gbk", "cp936", "ms936", "936", "euc-cn",
      "gb18030", "gb18030-2000", "chinese", "gb", "zh-cn":
      return "GB18030"
    case "utf8", "utf-8", "unicode-1-1-utf-8", "utf_8": return "UTF-8"
    default: break
    }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { name in
      guard nb_charset_name(alias, name.baseAddress, Int32(name.count)) != 0 else { return nil }
      return String(cString: name.baseAddress!)
    }
  }

  /// ICU's best guess for HTML bytes and its confidence, 0 to 100.
  static func detect(_ bytes: [UInt8]) -> (name: String, confidence: Int)? {
    // The statistics settle within a few thousand characters; a page's head is mostly ASCII.
    let start = max(0, (bytes.firstIndex { $0 >= 0x80 } ?? 0) - 256)
    let sample = min(bytes.count - start, 1 << 14)
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { name in
      let confidence = bytes.withUnsafeBufferPointer {
        nb_charset_detect($0.baseAddress.map { $0 + start }, Int32(sample), name.baseAddress, Int32(name.count))
      }
      guard confidence > 0, let canonical = canonicalName(String(cString: name.baseAddress!)) else { return nil }
      return (canonical, Int(confidence))
    }
  }

  /// Converts `raw` from `start` on. nil when ICU has no such encoding.
  static func decode(_ raw: [UInt8], from start: Int = 0, as name: String) -> DecodedText? {
    guard let converter = nb_converter_open(name) else { return nil }
    defer { nb_converter_close(converter) }
    var writer = UTF8Writer(capacity: raw.count + raw.count / 2)
    let capacity = 1 << 14
    let failed = withUnsafeTemporaryAllocation(of: UInt16.self, capacity: capacity) { units in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: capacity) { offsets in
        raw.withUnsafeBufferPointer { raw in
          var input: UnsafePointer<UInt8>? = raw.baseAddress.map { $0 + start }
          let end = raw.baseAddress.map { $0 + raw.count }
          while true {
            let base = raw.baseAddress.map { input! - $0 } ?? 0
            let count = nb_converter_decode(
              converter, &input, end, 1, units.baseAddress, offsets.baseAddress, Int32(capacity))
            if count < 0 { return true }
            writer.append(units, offsets, count: Int(count), base: base)
            if count == 0 || input == end && Int(count) < capacity { return false }
          }
        }
      }
    }
    if failed { return nil }
    writer.finish(rawEnd: raw.count)
    return DecodedText(
      utf8: writer.bytes, map: writer.map, encoding: name, illegal: Int(nb_converter_illegal(converter)),
      controls: writer.controls)
  }
}
