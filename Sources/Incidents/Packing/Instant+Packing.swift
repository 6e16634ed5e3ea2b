import Markup

extension Instant {
  func pack(into packer: inout Packer) {
    packer.add(year)
    packer.add(month)
    packer.add(day)
    packer.add(clock) { $1.pack(into: &$0) }
    packer.add(offset)
  }

  init(unpacking unpacker: inout Unpacker) {
    self.init(
      year: unpacker.optionalInt(), month: unpacker.int(), day: unpacker.int(),
      clock: unpacker.optional { Clock(unpacking: &$0) }, offset: unpacker.optionalInt())
  }
}

extension Clock {
  func pack(into packer: inout Packer) {
    packer.add(hour)
    packer.add(minute)
    packer.add(second)
  }

  init(unpacking unpacker: inout Unpacker) {
    self.init(hour: unpacker.int(), minute: unpacker.int(), second: unpacker.int())
  }
}
