import Checks
import Foundation
import Glibc
import Site

/// The file of findings that were accepted.
enum BaselineFile {
  /// More would be a file of something else.
  private static let sizeLimit = 256 << 20

  private struct Contents: Decodable {
    let version: Int
    let findings: [Finding]
  }

  private struct Finding: Decodable {
    let path: String
    let rule: String
    let fingerprint: String
  }

  static func read(_ path: String) throws -> Baseline {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try ResultFile.read(path, limit: sizeLimit)
    } catch {
      guard error.code == ENOENT else {
        throw CommandFailure("cannot read the baseline \(path): \(error.reason)")
      }
      throw CommandFailure("there is no baseline \(path); `--write-baseline \(path)` makes one")
    }
    do {
      let contents = try JSONDecoder().decode(Contents.self, from: Data(bytes))
      guard contents.version == Baseline.version else {
        throw CommandFailure(
          "the baseline \(path) is of version \(contents.version), which this Casebook does not know"
        )
      }
      return Baseline(
        entries: contents.findings.map {
          Baseline.Entry(path: $0.path, rule: $0.rule, fingerprint: $0.fingerprint)
        })
    } catch let error as DecodingError {
      throw CommandFailure("the baseline \(path) cannot be read: \(words(error))")
    }
  }

  /// What to say of accepted findings that are not there any more.
  static func note(gone: Int) -> String? {
    guard gone > 0 else { return nil }
    return
      "note: \(Counts.phrase(gone, "finding")) of the baseline \(gone == 1 ? "is" : "are") gone; "
      + "--write-baseline makes it anew"
  }

  private static func words(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context): "\(place(context.codingPath + [key])) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\(place(context.codingPath)) is of the wrong kind"
    case .dataCorrupted: "it is no JSON"
    @unknown default: "it is no baseline"
    }
  }

  /// `findings[3].rule`
  private static func place(_ path: [any CodingKey]) -> String {
    guard !path.isEmpty else { return "the whole" }
    return path.enumerated().map { index, key in
      key.intValue.map { "[\($0)]" } ?? (index == 0 ? key.stringValue : ".\(key.stringValue)")
    }.joined()
  }
}
