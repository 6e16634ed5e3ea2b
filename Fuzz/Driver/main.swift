import CLibFuzzer
import Glibc

// FUZZ_TARGET=dates casebook-fuzz [libFuzzer's arguments]
//
// The environment names the target, for libFuzzer starts itself again with its own arguments.
let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
guard let target = FuzzTarget.named(name) else {
  print(FuzzTarget.all.map(\.name).joined(separator: " "))
  exit(name.isEmpty ? 0 : 2)
}
// What the callback needs has to be global, for it is C's and captures nothing.
let chosen = target

var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(
  LLVMFuzzerRunDriver(&count, &arguments) { start, size in
    let bytes = [UInt8](UnsafeBufferPointer(start: start, count: size))
    if let fault = chosen.fault(bytes) { fatalError("\(chosen.name): \(fault)") }
    return 0
  })
