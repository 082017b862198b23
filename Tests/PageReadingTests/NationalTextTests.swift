import PageReading
import Testing

struct NationalTextTests {
    @Test(arguments: [
        ([UInt8]([0xC3, 0xFB, 0xB3, 0xC6]), "名称"), ([0x41, 0x2C, 0xA3, 0xAC], "A,，"), ([0x95, 0x32, 0x82, 0x36], "𠀀"),
        ([0x41, 0xFF, 0x42], "A\u{FFFD}B"), ([0xC3], "\u{FFFD}"), ([], ""),
    ])
    func bytesAreReadAsTheNationalEncoding(bytes: [UInt8], text: String) {
        #expect(NationalText.decoded(bytes) == text)
    }
}
