import Incidents

/// The data of a folder of documents, to be written in the formats that need no database.
public struct DataExport: Sendable {
  public let data: DataSet
  public let about: DataAbout
  private let files: DataFiles

  init(data: DataSet, about: DataAbout, files: DataFiles) {
    self.data = data
    self.about = about
    self.files = files
  }

  public init(_ extraction: Extraction) {
    data = DataSet(knowledge: extraction.knowledge, library: extraction.library)
    about = DataAbout(extraction.configuration)
    files = extraction.data
  }

  /// Writes the records into a file that is not there yet.
  ///
  /// - Parameter areLines: whether each stands on a line of its own, rather than all in an array.
  public func writeRecords(to path: String, areLines: Bool) throws(ExportError) {
    try ExportError.wrapping { () throws(FileError) in
      let sink = try ExportSink(path: path)
      if areLines { files.writeLines(sink.append) } else { files.writeArray(sink.append) }
      _ = try sink.finish()
    }
  }

  /// Writes a folder of all tables with the package that describes them.
  ///
  /// - Parameter isForced: whether other files may lie in the folder; they stay.
  /// - Returns: a folder beside it that could not be removed; `nil` where none is left.
  @discardableResult
  public func writeTables(to path: String, isForced: Bool) throws(ExportError) -> String? {
    let folder = try Self.folder(path, isForced: isForced)
    return try ExportError.wrapping { () throws(FileError) in
      try folder.write { folder throws(FileError) in
        var package = DataPackage(
          about: about, taxonomy: data.knowledge.taxonomy, tables: DataTable.allCases)
        for table in package.tables {
          let sink = try ExportSink(path: folder + "/" + TableFile.name(of: table))
          TableFile(table: table, data: data).write(sink.append)
          package.sums[table] = try sink.finish()
        }
        let sink = try ExportSink(path: folder + "/" + DataPackage.fileName)
        sink.append(package.bytes)
        _ = try sink.finish()
      }
    }
  }

  /// Looks whether a folder of tables may be written, before the documents are read.
  public static func checkFolder(_ path: String, isForced: Bool) throws(ExportError) {
    _ = try folder(path, isForced: isForced)
  }

  private static func folder(
    _ path: String, isForced: Bool
  ) throws(ExportError) -> ExportFolder {
    try ExportFolder(
      path: path, names: DataTable.allCases.map(TableFile.name) + [DataPackage.fileName],
      isForced: isForced)
  }
}
