import Incidents
import Markup

extension ConfigurationReader {
  mutating func address(_ value: ConfigurationValue) -> String? {
    guard let text = text(value) else { return nil }
    guard let address = BaseAddress.read(text) else {
      unknownValue(value)
      return nil
    }
    return address
  }

  mutating func template(_ value: ConfigurationValue, holding part: String) -> String? {
    guard let text = text(value) else { return nil }
    guard BaseAddress.isWebAddress(text), text.contains(part) else {
      unknownValue(value)
      return nil
    }
    return text
  }

  mutating func licence(_ value: ConfigurationValue) -> Licence? {
    guard let text = text(value) else { return nil }
    if BaseAddress.isWebAddress(text) { return .address(text) }
    let isID = text.utf8.allSatisfy {
      Self.isLetter($0) || Self.isDigit($0) || "-._+".utf8.contains($0)
    }
    guard isID else {
      unknownValue(value)
      return nil
    }
    return .named(text)
  }

  mutating func language(_ value: ConfigurationValue) -> String? {
    guard let text = text(value) else { return nil }
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isTag = parts.enumerated().allSatisfy { index, part in
      (index == 0 ? 2...3 : 1...8).contains(part.count)
        && part.allSatisfy { Self.isLetter($0) || (index > 0 && Self.isDigit($0)) }
    }
    guard isTag else {
      unknownValue(value)
      return nil
    }
    return text
  }

  mutating func timeZone(_ value: ConfigurationValue) {
    guard let text = text(value) else { return }
    if let offset = ZoneOffsets.offset(written: text) {
      configuration.reading.defaultOffset = offset
    } else if ZoneOffsets.exists(text) {
      configuration.reading.defaultZone = text
    } else {
      unknownValue(value)
    }
  }

  mutating func dateOrder(_ value: ConfigurationValue) {
    guard let text = text(value) else { return }
    if let order = ReadingSettings.DateOrder(rawValue: text) {
      configuration.reading.dateOrder = order
    } else {
      unknownValue(value)
    }
  }

  mutating func switched(_ value: ConfigurationValue) -> Bool? {
    switch value.yaml.kind {
    case .null: return nil
    case .bool(let isOn): return isOn
    default:
      wrongType(value)
      return nil
    }
  }

  mutating func zones(_ value: ConfigurationValue) {
    for entry in entries(value, known: nil, prefix: "zones.") {
      let zone = ConfigurationValue(
        name: "zones.\(entry.key)", type: "an offset such as +05:30", yaml: entry.value)
      guard let text = text(zone) else { continue }
      if let offset = ZoneOffsets.offset(written: text) {
        configuration.reading.zoneOffsets[entry.key.uppercased()] = offset
      } else {
        unknownValue(zone)
      }
    }
  }

  /// Without characters that could end an attribute or a line where the address is printed.
  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
