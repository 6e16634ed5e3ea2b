#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// The natural logarithm, without Foundation.
func logarithm(_ value: Double) -> Double { log(value) }

/// Its inverse; may be infinite.
func exponential(_ value: Double) -> Double { exp(value) }
