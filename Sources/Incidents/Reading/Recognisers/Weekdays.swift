/// The names of the days of the week, as people write them before dates.
enum Weekdays {
  static let words: WordSet = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
  ]
}
