import Testing

@testable import Site

@Suite("Which program wrote a cache")
struct ProgramIdentityTests {
  @Test("The linker's hash is found, and is a hash")
  func buildID() {
    let id = ProgramIdentity.buildID
    #expect(id.count >= 8)
    #expect(Set(id).count > 4)
    #expect(ProgramIdentity.digest != nil)
  }

  @Test("Another hash is another program, and without one its bytes tell")
  func digests() {
    let own = ProgramIdentity.digest(buildID: ProgramIdentity.buildID)
    #expect(own == ProgramIdentity.digest)
    #expect(own != ProgramIdentity.digest(buildID: [1, 2, 3, 4, 5, 6, 7, 8]))
    let bytes = ProgramIdentity.digest(buildID: [])
    #expect(bytes != nil && bytes != own)
    #expect(bytes == ProgramIdentity.digest(buildID: []))
  }
}
