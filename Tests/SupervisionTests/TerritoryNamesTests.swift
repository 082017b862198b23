import Supervision
import Testing

struct TerritoryNamesTests {
    private func name(of path: String, _ agencies: [(AgencyKind, String, String)]) -> String {
        TerritoryNames(agencies.map { (kind: $0.0, jurisdiction: Jurisdiction(rawValue: $0.1), name: $0.2) })
            .name(of: Jurisdiction(rawValue: path))
    }

    @Test func aTerritoryIsCalledAsItsGovernmentIs() {
        let agencies: [(AgencyKind, String, String)] = [
            (.cityGov, "cn/a/b", "云泽市人民政府"), (.countyGov, "cn/a/b/c", "临溪县政府"), (.localDept, "cn/a/b/c", "临溪县教育局"),
            (.townshipGov, "cn/a/b/c", "第一镇人民政府"), (.townshipGov, "cn/a/b/c/d", "第二镇人民政府"),
        ]
        #expect(name(of: "cn/a/b", agencies) == "云泽市")
        #expect(name(of: "cn/a/b/c", agencies) == "临溪县")
        #expect(name(of: "cn/a/b/c/d", agencies) == "第二镇")
    }

    @Test func whereNobodyTellsItIsThePath() {
        #expect(name(of: "cn/x", [(.localDept, "cn/x", "某局")]) == "cn/x")
        #expect(name(of: "cn/x", [(.countyGov, "cn/x", "甲县人民政府"), (.countyGov, "cn/x", "乙县人民政府")]) == "cn/x")
        #expect(name(of: "cn/x", [(.townshipGov, "cn/x", "甲镇人民政府"), (.localDept, "cn/x", "某局")]) == "cn/x")
        #expect(name(of: "cn/x", [(.countyGov, "cn/x", "人民政府"), (.localDept, "cn/x", "某局")]) == "cn/x")
        #expect(name(of: "cn/x", [(.countyGov, "cn/x", "甲县管委会")]) == "cn/x")
        #expect(name(of: "cn/y", []) == "cn/y")
    }
}
