/// A list of texts as JSON, on one line and without spaces.
public enum JSONList {
  public static func text(_ list: [String]) -> String {
    var json = JSONWriter(.compact)
    json.strings(list)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
