/// Words that every postmortem has and that make none alike. Data.
enum StopWords {
  static let all: Set<Word> = Set(
    """
    the and for was were are with that this from have has had not but our all any can could would
    will which when then than their they them there these those been being into its his her you your
    who what where why how about after before during while over under until between through also
    more most some such only other each both few own same very just because out off again once here
    did does doing down now should may might must one two three first second last new use used using
    due via per upon within without however therefore thus since still even much many
    able above across already among around began behind complete difficult early fact face general
    kept near particular recent significant similar simple success useful various
    another any because both came come cause caused causing causes case cases couldn didn doesn don
    don't every everyone everything find found full gave get getting give given goes going gone good
    got happen happened has hadn hasn haven having help helped high however immediately include
    included including instead isn its know known later later led left less like likely long look
    looked made main make making min mins hour hours minute minutes day days week weeks month
    need needed never new next nothing old open ongoing one only order part people per place point
    possible put quick quickly really right said saw see seen set several short showed shown since
    small something soon started stopped such sure take taken taking tell than thing things think
    time told too took total towards tried try trying turned under want wanted wasn way ways well
    went weren won work worked working works wouldn yes yet
    incident outage issue problem problems issues service services user users customer customers
    time times utc gmt wat cat est timeline impact impacts impacted summary
    root cause resolution resolve team teams engineer engineers engineering system systems resolved
    restore restored restoring detected detect detection discovered noticed notice
    investigation investigate investigated investigating identified identify fix fixed fixes
    corrective preventive preventative prevention prevent measure measures action actions
    item items task tasks follow followed following lesson lessons learned learnt future ensure
    improve improved improvement improvements implement implemented implementing implementation
    duration start end affected affecting affect postmortem report reported reports reporting
    monitoring monitor monitored alert alerts alerted alerting error errors fail failed failing
    fails failure failures initial initially assumption assumed suspected misleading path paths
    escalated escalation confirmed reviewed review steps step process processes changes change
    changed responded response responses normal operation operations operational functionality
    performance availability available unavailable down downtime happening occurred experienced
    experiencing experience unable access accessing accessible due result resulted resulting
    application app platform company production website site web page pages stack todo todos
    com org net gov www http https html
    date status severity author authors owner owners ticket tickets trigger phase
    january february march april june july august september october november december
    jan feb mar apr jun jul aug sep oct nov dec monday tuesday wednesday thursday friday
    saturday sunday today yesterday tomorrow morning afternoon evening night
    """.split { $0 == " " || $0 == "\n" }.map { Word($0) })

  /// Words in "-ly" say how something was done, with few exceptions.
  static func isAdverb(_ word: [UInt8]) -> Bool {
    word.count > 4 && word.suffix(2).elementsEqual("ly".utf8)
      && !notAdverbs.contains(Word(word, 0..<word.count))
  }

  private static let notAdverbs: Set<Word> = [
    "anomaly", "apply", "assembly", "comply", "family", "fastly", "imply", "multiply", "reply",
    "supply",
  ]
}
