import Foundation
import Records

/// What pages of HTML that need nothing else begin with.
enum HTMLPage {
  /// Up to the body's beginning. Nothing is asked of the network, and no script runs but the given one.
  static func head(title: String, script: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src '\(fingerprint(of: script))'; base-uri 'none'; form-action 'none'">
    <meta name="referrer" content="no-referrer">
    <title>\(Markup.escaped(title))</title>
    <style>
    \(DiffPage.style)
    </style>
    </head>
    <body>

    """
  }

  /// As a policy names a script: `sha256-` and the digest in base 64.
  private static func fingerprint(of script: String) -> String {
    let hex = Array(SHA256.hex(Array(script.utf8)).utf8)
    let bytes = stride(from: 0, to: hex.count, by: 2).compactMap { place in
      UInt8(String(decoding: hex[place..<place + 2], as: UTF8.self), radix: 16)
    }
    return "sha256-" + Data(bytes).base64EncodedString()
  }
}
