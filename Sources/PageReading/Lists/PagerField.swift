import Supervision

/// A field of a form in which a page keeps what its pager needs: `<input type="hidden" id="totalpage" value="16">`.
enum PagerField {
    /// The field as a script would write it: `totalpage=16`.
    static func text(of input: Int, in document: HTMLDocument) -> [UInt8] {
        guard let name = document.value(.id, of: input) ?? document.value(.name, of: input),
            let value = document.value(.value, of: input), name.count <= 40, value.count <= 20
        else { return [] }
        return Array(document.bytes[name]) + [ASCII.equals] + Array(document.bytes[value])
    }
}
