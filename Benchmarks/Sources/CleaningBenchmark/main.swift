// Times cleaning, decoding and all, against libxml2's bare parse of the same pages as UTF-8, in turn in the same run, on
// one core.
//
//   swift run -c release CleaningBenchmark [DIRECTORY...]

import BenchmarkSupport
import CBareParse
import Cleaning
import Foundation

struct Page {
  let bytes: [UInt8]
  /// The page as UTF-8: what libxml2 parses, so that no converter is in the floor.
  let utf8: [UInt8]
}

func pages(in directory: String) -> [Page] {
  let walk = FileManager.default.enumerator(atPath: directory)?.compactMap { $0 as? String } ?? []
  return walk.filter { $0.hasSuffix(".html") }.sorted().compactMap { name in
    guard let data = FileManager.default.contents(atPath: directory + "/" + name) else { return nil }
    let bytes = [UInt8](data)
    guard let utf8 = try? Cleaner().decoded(Cleaner.Input(bytes: bytes, path: name)) else { return nil }
    return Page(bytes: bytes, utf8: utf8)
  }
}

var sink = 0
let directories =
  CommandLine.arguments.count > 1 ? Array(CommandLine.arguments.dropFirst()) : ["../Corpus/reports"]
print("pages      MB   pages/s    MB/s   libxml2 MB/s   ratio   pages of")
for directory in directories {
  let pages = pages(in: directory)
  guard !pages.isEmpty else {
    print("no pages in \(directory)")
    continue
  }
  let megabytes = Double(pages.reduce(0) { $0 + $1.bytes.count }) / 1e6
  let cleaner = Cleaner()
  func clean() {
    for page in pages {
      sink += (try? cleaner.report(of: Cleaner.Input(bytes: page.bytes, path: "a.html")))?.text.utf8.count ?? 0
    }
  }
  func parse() {
    for page in pages {
      sink += page.utf8.withUnsafeBytes {
        Int(bare_parse($0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), "UTF-8"))
      }
    }
  }
  let (cleaning, parsing) = inTurn(max(5, min(60, Int(40 / megabytes))), clean, parse)
  let ratio = median(zip(cleaning, parsing).map { $0 / $1 })
  let time = median(cleaning)
  print(
    pad("\(pages.count)", 5), pad(rounded(megabytes, 2), 7), pad(rounded(Double(pages.count) / time, 0), 9),
    pad(rounded(megabytes / time, 1), 7), pad(rounded(megabytes / median(parsing), 1), 14), pad(rounded(ratio, 2), 7),
    " " + directory)
}
if sink == 0 { print("nothing was read") }
