/// What an operator knows of the site on which an agency publishes.
package struct AgencySite: Hashable, Sendable {
    /// 政府网站标识码 (国办发〔2017〕47号), ten characters; nil where it is not known.
    package let code: String?
    /// Hosts outside of `.gov.cn` on which the agency publishes by leave.
    package let hosts: [String]

    package init(code: String? = nil, hosts: [String] = []) {
        self.code = code
        self.hosts = hosts
    }
}
