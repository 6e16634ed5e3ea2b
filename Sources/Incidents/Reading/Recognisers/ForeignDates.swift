/// The words of dates and ranges in other languages than English: German, French, Spanish, Portuguese,
/// Italian, Dutch. Data: add words here.
enum ForeignDates {
  /// Their months, which always stand behind the day: "6 février 2023", "12 de mayo de 2021".
  static let months: WordTable<Int> = [
    "januar": 1, "jänner": 1, "februar": 2, "märz": 3, "maerz": 3, "mai": 5, "juni": 6, "juli": 7,
    "oktober": 10, "dezember": 12,
    "janvier": 1, "février": 2, "fevrier": 2, "mars": 3, "avril": 4, "juin": 6, "juillet": 7,
    "août": 8, "aout": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12,
    "decembre": 12,
    "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7,
    "agosto": 8, "septiembre": 9, "setiembre": 9, "octubre": 10, "noviembre": 11,
    "diciembre": 12,
    "janeiro": 1, "fevereiro": 2, "março": 3, "maio": 5, "junho": 6, "julho": 7, "setembro": 9,
    "outubro": 10, "novembro": 11, "dezembro": 12,
    "gennaio": 1, "febbraio": 2, "aprile": 4, "maggio": 5, "giugno": 6, "luglio": 7,
    "settembre": 9, "ottobre": 10, "dicembre": 12,
    "januari": 1, "februari": 2, "maart": 3, "augustus": 8,
  ]

  /// Between the day and the month, and between the month and the year.
  static let joins: WordSet = ["de", "del", "di"]

  /// Between the two moments of a range: "de 8h00 à 10h45", "von 14:20 bis 21:45".
  static let to: WordSet = [
    "à", "au", "a", "al", "hasta", "até", "às", "bis", "tot", "jusqu'à", "alle",
  ]

  /// The same behind "between".
  static let and: WordSet = ["et", "y", "e", "und", "en"]
  static let between: WordSet = ["entre", "zwischen", "tra", "fra", "tussen"]

  /// What may stand before a clock: "a las 3:05".
  static let beforeClock: WordSet = [
    "à", "a", "às", "um", "las", "la", "les", "alle", "de", "desde",
  ]

  /// "heure de Paris", "hora de Colombia"
  static let hours: WordSet = ["heure", "heures", "hora", "horas"]
}
