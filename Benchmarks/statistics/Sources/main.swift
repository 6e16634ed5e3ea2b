// Benchmarks/statistics/run [--quick] [no-change|change|speed ...]
let arguments = CommandLine.arguments.dropFirst()
let isQuick = arguments.contains("--quick")
let parts = arguments.filter { $0 != "--quick" }

func runs(_ part: String) -> Bool { parts.isEmpty || parts.contains(part) }

if runs("no-change") { NoChange.run(isQuick ? 150 : 2000) }
if runs("change") { Change.run(isQuick ? 100 : 1000) }
if runs("speed") { Speed.run(isQuick ? 3 : 11) }
