import Foundation
import Incidents
import Testing

@testable import Site

@Suite("Writing JSON")
struct JSONWriterTests {
  private func text(pretty: Bool = false, _ write: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter(pretty: pretty)
    write(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test("Whatever a string holds comes back from another parser")
  func strings() throws {
    let all = (0..<0x250).compactMap { Unicode.Scalar($0 as UInt32) }.map(String.init).joined()
    for string in [all, "", "\"\\/\u{8}\u{c}", "zwölf 🚀 \u{2028}\u{2029}", "\u{7F}"] {
      let written = text { $0.strings([string]) }
      let back = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String]
      #expect(back == [string])
      #expect(!written.utf8.contains { $0 < 0x20 })
    }
  }

  @Test("Numbers have no fraction where there is none, and never an invalid form")
  func numbers() {
    #expect(
      text { json in
        json.array([90, 12.5, 0, -3, 1e300, 0.1, .infinity, .nan], .line) { $0.double($1) }
      } == "[90,12.5,0,-3,1e+300,0.1,null,null]")
  }

  @Test("Pretty objects have a line a member, unless they ask for one line")
  func layout() {
    let written = text(pretty: true) { json in
      json.object { json in
        json.member("a", "x")
        json.key("list")
        json.strings(["y", "z"])
        json.key("objects")
        json.array([1, 2]) { json, number in
          json.object(.line) { json in
            json.key("n")
            json.int(number)
            json.key("inner")
            json.object { $0.member("b", nil) }
          }
        }
        json.key("empty")
        json.array([Int]()) { $0.int($1) }
      }
    }
    #expect(
      written == """
        {
          "a": "x",
          "list": ["y", "z"],
          "objects": [
            {"n": 1, "inner": {"b": null}},
            {"n": 2, "inner": {"b": null}}
          ],
          "empty": []
        }
        """)
  }

  @Test("Lines without spaces hold what pretty JSON says")
  func lines() {
    var json = JSONWriter(.lines)
    json.object { json in
      json.field("a", "x\n")
      json.field("list")
      json.strings(["y", "z"])
      json.field("objects")
      json.array([1, 2]) { json, number in
        json.object(.line) { json in
          json.field("n")
          json.int(number)
        }
      }
      json.field("none")
      json.null()
    }
    #expect(
      String(decoding: json.bytes, as: UTF8.self) == #"""
        {
        "a":"x\n",
        "list":["y","z"],
        "objects":[
        {"n":1},
        {"n":2}
        ],
        "none":null
        }
        """#)
  }

  @Test("A string escapes whatever stands in any place of it")
  func places() throws {
    for length in 0..<40 {
      for special in ["\"", "\\", "\u{1}", "\u{7F}", "é"] {
        let string = String(repeating: "a", count: length) + special + "b"
        let back = try JSONSerialization.jsonObject(with: Data(text { $0.strings([string]) }.utf8))
        #expect(back as? [String] == [string])
      }
    }
  }

  @Test("Times are written as they describe themselves")
  func instants() {
    for year in [nil, -5, 0, 7, 999, 1000, 2023, 9999, 10_000] as [Int?] {
      for clock in [nil, Clock(hour: 0, minute: 5), Clock(hour: 23, minute: 59, second: 9)] {
        for offset in [nil, 0, 60, -570] as [Int?] {
          let instant = Instant(year: year, month: 3, day: 31, clock: clock, offset: offset)
          #expect(text { $0.instant(instant) } == "\"\(instant)\"")
        }
        if let clock { #expect(text { $0.clock(clock) } == "\"\(clock.text)\"") }
      }
    }
  }

  @Test("Compact JSON stands on one line without spaces")
  func compact() {
    let written = text { json in
      json.object { json in
        json.member("a", "x")
        json.key("b")
        json.object {
          $0.key("c")
          $0.bool(true)
        }
      }
    }
    #expect(written == #"{"a":"x","b":{"c":true}}"#)
  }
}
