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
    incident outage issue problem service services user users time utc gmt timeline impact summary
    root cause resolution team engineer engineers system systems resolved restored detected
    investigation identified fix fixed corrective preventive preventative measure action item
    duration start end affected postmortem report monitoring alert alerts error errors
    january february march april june july august september october november december
    jan feb mar apr jun jul aug sep oct nov dec monday tuesday wednesday thursday friday
    """.split { $0 == " " || $0 == "\n" }.map { Word($0) })
}
