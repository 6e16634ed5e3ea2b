import Incidents

/// `datapackage.json`: what the tables hold, for programs (https://datapackage.org, version 2).
struct DataPackage: Sendable {
  static let fileName = "datapackage.json"

  let about: DataAbout
  let taxonomy: Taxonomy
  let tables: [DataTable]
  /// Of the tables' files, where they are written already.
  var sums: [DataTable: FileSum] = [:]

  private static let name = "casebook-incidents"
  private static let profiles = "https://datapackage.org/profiles/2.0/"

  /// Whether a file that begins so is one of ours.
  static func isOurs(_ start: [UInt8]) -> Bool {
    start.prefix(200).contains(Array(#""name": "\#(name)""#.utf8))
  }

  var bytes: [UInt8] {
    var json = JSONWriter(.indented)
    json.object { json in
      json.member("$schema", Self.profiles + "datapackage.json")
      json.member("name", Self.name)
      json.member("title", about.title)
      if let description = about.description { json.member("description", description) }
      if let homepage = about.homepage { json.member("homepage", homepage) }
      json.member("version", "\(DataAbout.version).0")
      writeOrigin(to: &json)
      json.key("resources")
      json.array(tables) { write($1, to: &$0) }
    }
    json.newline()
    return json.bytes
  }

  private func writeOrigin(to json: inout JSONWriter) {
    if let organisation = about.organisation {
      json.key("contributors")
      json.array([organisation]) { json, title in
        json.object(.line) { json in
          json.member("title", title)
          json.key("roles")
          json.strings(["publisher"])
        }
      }
    }
    if let licence = about.licence {
      json.key("licenses")
      json.array([licence]) { json, licence in
        json.object(.line) { json in
          switch licence {
          case .named(let id): json.member("name", id)
          case .address(let address): json.member("path", address)
          }
        }
      }
    }
  }

  private func write(_ table: DataTable, to json: inout JSONWriter) {
    json.object { json in
      json.member("name", table.name)
      json.member("type", "table")
      json.member("path", TableFile.name(of: table))
      json.member("description", table.meaning)
      json.member("format", "csv")
      json.member("mediatype", "text/csv")
      json.member("encoding", "utf-8")
      if let sum = sums[table] {
        json.key("bytes")
        json.int(sum.size)
        json.member("hash", "sha256:" + sum.sha256)
      }
      json.key("dialect")
      json.object(.line) { json in
        json.member("delimiter", ",")
        json.member("quoteChar", "\"")
        json.key("doubleQuote")
        json.bool(true)
        json.key("header")
        json.bool(true)
      }
      json.key("schema")
      writeSchema(table, to: &json)
    }
  }

  private func writeSchema(_ table: DataTable, to json: inout JSONWriter) {
    json.object { json in
      json.member("$schema", Self.profiles + "tableschema.json")
      json.key("fields")
      json.array(table.columns(taxonomy)) { TableField(column: $1).write(to: &$0) }
      json.key("missingValues")
      json.strings([""])
      json.key("primaryKey")
      json.strings(table.primaryKey)
      let references = table.references.filter { _ in tables.contains(.incidents) }
      guard !references.isEmpty else { return }
      json.key("foreignKeys")
      json.array(references) { json, column in
        json.object(.line) { json in
          json.key("fields")
          json.strings([column])
          json.key("reference")
          json.object(.line) { json in
            json.member("resource", DataTable.incidents.name)
            json.key("fields")
            json.strings(DataTable.incidents.primaryKey)
          }
        }
      }
    }
  }
}
