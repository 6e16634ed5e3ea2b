/// What two incidents are compared by beside their words, small enough to compare by the million.
struct IncidentTraits: Sendable {
  /// A number for the root cause; 0 for none and for an unknown one.
  private let cause: Int32
  /// One bit a component; more than 64 share the last.
  private let components: UInt64

  func hasSameCause(as other: Self) -> Bool { cause != 0 && cause == other.cause }
  func sharesComponent(with other: Self) -> Bool { components & other.components != 0 }

  /// The traits of all incidents, numbered in the order that causes and components appear in.
  static func of(_ readings: [Reading]) -> [IncidentTraits] {
    var causes: [CauseID: Int32] = [:]
    var bits: [String: Int] = [:]
    return readings.map { reading in
      var cause: Int32 = 0
      if let id = reading.incident.rootCause?.value.category, id != .unknown {
        cause = causes[id] ?? Int32(causes.count + 1)
        causes[id] = cause
      }
      var components: UInt64 = 0
      for component in reading.incident.components {
        let bit = bits[component.value] ?? min(63, bits.count)
        bits[component.value] = bit
        components |= 1 << UInt64(bit)
      }
      return IncidentTraits(cause: cause, components: components)
    }
  }
}
