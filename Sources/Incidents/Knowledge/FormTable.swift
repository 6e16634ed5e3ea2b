/// Words as they are written, numbered in the order that they are first met in.
struct FormTable: Sendable {
  /// How often each is written.
  private(set) var uses: [Int32] = []
  private var ids = AddedIDs()
  /// Of those that the table was not begun with, side by side.
  private var spellings: [UInt8] = []
  /// Where each spelling begins; one more at the end.
  private var starts: [Int] = [0]

  init() {}

  /// Begins with the forms of a table that was begun with none; counts anew.
  init(addingTo known: FormTable) {
    ids = AddedIDs(to: known.ids.table)
    uses = Array(repeating: 0, count: known.count)
  }

  var count: Int { ids.count }

  /// Those that the table was not begun with.
  var added: Range<Int> { ids.base..<ids.count }

  /// Counts the form that stands in `range`; `hash` is that of its bytes.
  ///
  /// - Returns: its number, which is the former `count` if it is new.
  @inline(__always)
  mutating func number(_ text: borrowing Span<UInt8>, _ range: Range<Int>, hash: UInt64) -> Int {
    let form = Int(ids.insert(hash))
    if form == uses.count {
      for at in range { spellings.append(text[at]) }
      starts.append(spellings.count)
      uses.append(0)
    }
    uses[form] += 1
    return form
  }

  /// Counts a form that another table was not begun with as often as that one did.
  ///
  /// - Returns: its number here.
  mutating func number(_ form: Int, of other: FormTable) -> Int {
    let own = Int(ids.insert(other.ids.added[form - other.ids.base]))
    if own == uses.count {
      spellings += other.spelling(form)
      starts.append(spellings.count)
      uses.append(0)
    }
    uses[own] += other.uses[form]
    return own
  }

  /// Counts the forms that another table was begun with as often as that one did.
  mutating func addUses(ofKnownTo other: FormTable) {
    for form in 0..<other.added.lowerBound { uses[form] += other.uses[form] }
  }

  /// The bytes of one that the table was not begun with.
  func spelling(_ form: Int) -> ArraySlice<UInt8> {
    let place = form - ids.base
    return spellings[starts[place]..<starts[place + 1]]
  }
}
