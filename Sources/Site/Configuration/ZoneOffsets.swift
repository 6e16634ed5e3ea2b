import Foundation
import Incidents

/// Offsets of time zones from the IANA database, which the domain itself has no access to.
public enum ZoneOffsets {
  /// Minutes east of UTC of a zone such as `Europe/Berlin` at a local time. In the hour that a
  /// clock skips or repeats, the offset from before the change. `nil` for an unknown zone or year.
  public static func offset(of name: String, at local: Instant) -> Int? {
    var asUTC = local
    asUTC.offset = 0
    guard let zone = TimeZone(identifier: name), let minutes = asUTC.epochMinutes else {
      return nil
    }
    func offset(atUTC minutes: Int) -> Int {
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(minutes) * 60)) / 60
    }
    let before = offset(atUTC: minutes - 24 * 60)
    let candidate = offset(atUTC: minutes - before)
    return offset(atUTC: minutes - candidate) == candidate ? candidate : before
  }

  public static func exists(_ name: String) -> Bool {
    name.contains("/") && TimeZone(identifier: name) != nil
  }

  /// Minutes for `Z`, `UTC`, `+01:00`, `+0100`, `+1` and the like; `nil` for anything else.
  public static func offset(written text: String) -> Int? {
    if ["Z", "UTC", "GMT"].contains(text.uppercased()) { return 0 }
    var bytes = Array(text.utf8)
    guard let sign = bytes.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
      return nil
    }
    bytes.removeFirst()
    if bytes.count >= 4, bytes[bytes.count - 3] == UInt8(ascii: ":") {
      bytes.remove(at: bytes.count - 3)
    }
    guard (1...4).contains(bytes.count), bytes.count != 3 || text.utf8.count == 5,
      bytes.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let number = bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    let (hours, minutes) = bytes.count <= 2 ? (number, 0) : (number / 100, number % 100)
    guard hours <= 14, minutes < 60 else { return nil }
    return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
  }
}
