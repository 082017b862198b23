private let format = FuzzFormat.chosen()

/// What libFuzzer calls with each input that it invents (https://llvm.org/docs/LibFuzzer.html).
@_cdecl("LLVMFuzzerTestOneInput")
public func readInvented(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    format.read(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}
