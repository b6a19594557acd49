// Times the recognition of numerals, from the line's String to its quantities and exclusions, against ICU's bare word break
// of the same lines, in turn in the same run, on one core.
//
//   swift run -c release NumeralsBenchmark [FILE or DIRECTORY...]

import BenchmarkSupport
import CBareBreak
import Cleaning
import Foundation
import Quantities

/// The paragraphs of a plain text or of a page's report.
func lines(of path: String) -> [String] {
  guard let data = FileManager.default.contents(atPath: path),
    let report = try? Cleaner().report(of: Cleaner.Input(bytes: [UInt8](data), path: path))
  else { return [] }
  return report.text.split(separator: "\n").map(String.init)
}

func files(of argument: String) -> [String] {
  var isDirectory: ObjCBool = false
  guard FileManager.default.fileExists(atPath: argument, isDirectory: &isDirectory) else { return [] }
  guard isDirectory.boolValue else { return [argument] }
  let walk = FileManager.default.enumerator(atPath: argument)?.compactMap { $0 as? String } ?? []
  return walk.filter { $0.hasSuffix(".html") || $0.hasSuffix(".txt") }.sorted().map { argument + "/" + $0 }
}

let arguments = CommandLine.arguments.count > 1 ? Array(CommandLine.arguments.dropFirst()) : ["../Corpus/reports"]
let recognizer = NumeralRecognizer()
var sink = 0
print("    MB   numerals   numerals/s    MB/s   ICU words MB/s   ratio   text of")
for argument in arguments {
  let texts = files(of: argument).flatMap(lines)
  guard !texts.isEmpty else {
    print("no text in \(argument)")
    continue
  }
  let wide = texts.map { Array($0.utf16) }
  let megabytes = Double(texts.reduce(0) { $0 + $1.utf8.count }) / 1e6
  var numerals = 0
  func recognize() {
    numerals = 0
    for text in texts { numerals += recognizer.recognize(text).numerals.count }
    sink += numerals
  }
  func breakWords() {
    for text in wide { sink += Int(bare_break(text, Int32(text.count))) }
  }
  let (ours, words) = inTurn(max(7, min(60, Int(20 / megabytes))), recognize, breakWords)
  let ratio = median(zip(words, ours).map { $0 / $1 })
  print(
    pad(rounded(megabytes, 2), 6), pad("\(numerals)", 10), pad(rounded(Double(numerals) / median(ours), 0), 12),
    pad(rounded(megabytes / median(ours), 1), 7), pad(rounded(megabytes / median(words), 1), 16),
    pad(rounded(ratio, 2), 7), " " + argument)
}
if sink == 0 { print("nothing was read") }
