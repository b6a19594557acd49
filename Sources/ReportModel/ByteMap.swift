/// Where the bytes of a decoded text (UTF-8) were in the raw file.
///
/// A run is a stretch in which every character is as wide as the next, both raw and decoded: a UTF-8 file is one run, a
/// GB18030 file has one for each change between ASCII and Chinese characters.
public struct ByteMap: Sendable {
  struct Run: Hashable, Sendable {
    var decodedStart: Int32
    var rawStart: Int32
    var decodedWidth: UInt8
    var rawWidth: UInt8
  }

  private var runs: [Run] = []
  private var decodedEnd = 0
  private var rawEnd = 0

  public init() {}

  /// The map of a text that was taken byte for byte, from `rawStart` on.
  public init(identity count: Int, rawStart: Int = 0) {
    append(decodedWidth: 1, rawStart: rawStart, rawWidth: 1, count: count)
  }

  /// Adds `count` characters that follow what is mapped so far.
  ///
  /// - Parameters:
  ///   - decodedWidth: how many bytes each has in UTF-8.
  ///   - rawStart: where the first is in the raw file.
  ///   - rawWidth: how many bytes each has there.
  @inline(__always)
  public mutating func append(decodedWidth: Int, rawStart: Int, rawWidth: Int, count: Int = 1) {
    let extends: Bool
    if let last = runs.last {
      extends = Int(last.decodedWidth) == decodedWidth && Int(last.rawWidth) == rawWidth && rawEnd == rawStart
    } else {
      extends = false
    }
    if !extends {
      runs.append(
        Run(
          decodedStart: Int32(decodedEnd), rawStart: Int32(rawStart), decodedWidth: UInt8(decodedWidth),
          rawWidth: UInt8(rawWidth)))
    }
    decodedEnd += decodedWidth * count
    rawEnd = rawStart + rawWidth * count
  }

  /// How many bytes of decoded text are mapped.
  public var decodedCount: Int { decodedEnd }

  /// Adds the map of a text that follows, whose raw file begins at `rawStart`.
  public mutating func append(_ other: ByteMap, rawStart: Int) {
    runs += other.runs.map {
      var run = $0
      run.decodedStart += Int32(decodedEnd)
      run.rawStart += Int32(rawStart)
      return run
    }
    decodedEnd += other.decodedEnd
    rawEnd = rawStart + other.rawEnd
  }

  /// Where the character at `decoded` begins in the raw file.
  public func raw(_ decoded: Int) -> Int {
    if decoded >= decodedEnd { return rawEnd }
    guard let run = run(holding: decoded) else { return 0 }
    return Int(run.rawStart) + (decoded - Int(run.decodedStart)) / Int(run.decodedWidth) * Int(run.rawWidth)
  }

  /// Where the character that ends at `decoded` ends in the raw file.
  public func rawEnd(_ decoded: Int) -> Int {
    guard decoded > 0, let run = run(holding: min(decoded, decodedEnd) - 1) else { return 0 }
    let index = (min(decoded, decodedEnd) - 1 - Int(run.decodedStart)) / Int(run.decodedWidth)
    return Int(run.rawStart) + (index + 1) * Int(run.rawWidth)
  }

  private func run(holding decoded: Int) -> Run? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if Int(runs[middle].decodedStart) <= decoded { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : runs[low - 1]
  }
}
