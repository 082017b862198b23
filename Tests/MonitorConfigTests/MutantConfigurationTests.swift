import Foundation
import SuiteTags
import Supervision
import TestSupport
import Testing

@testable import MonitorConfig

/// Damaged files of people: each is taken, or refused with the place of everything that is wrong.
@Suite(.tags(.bulk))
struct MutantConfigurationTests {
    private static let tokens = [
        ":", "- ", "  ", "\t", "{", "}", "[", "]", "\"", "'", "&a ", "*a", "<<: *a", "!!binary", "|", ">", "#", "? ",
        "---\n", "...\n",
        "~", "yes", "0x7fffffffffffffffff", "1e400", "2026-02-30", "\n", "\r\n", "%YAML 9.9\n",
    ]

    private static let configuration = """
        version: 1
        language: en
        timezone: Asia/Shanghai
        listen: 127.0.0.1:8460
        rule_packs: [source-health]
        fetch: {interval: 6h, timeout: 30s, max_body: 10MiB, per_host: {concurrency: 1, delay: 1s}}
        limits: {memory: 512MiB, keep_removed: 400d}
        alerts:
          log: {to: stderr, format: json}
          sinks: [{name: ledger, type: file, to: ./ledger.log}]
        agencies:
          - id: sample-bureau
            name: 某市发展和改革局
            aliases: [市发改局]
            kind: local-dept
            jurisdiction: cn/province/city
            sources:
              - {url: "https://example.gov.cn/zfxxgk/nb/", kind: annual-report-list}
              - {url: "https://example.gov.cn/tzgg/", kind: column, class: notices}
        """

    @Test func aRulePack() throws {
        let pack = try Fixture.text("sample-pack.yaml")
        for bytes in Mutants(of: [pack], tokens: Self.tokens, seed: 31) {
            do {
                _ = try RulePack.read(String(decoding: bytes, as: UTF8.self), named: "mutant")
            } catch {
                expectPlaces(error, in: bytes)
            }
        }
    }

    @Test func aConfiguration() throws {
        let folder = try TemporaryFolder()
        for bytes in Mutants(of: [Self.configuration], tokens: Self.tokens, seed: 32) {
            do {
                let path = try folder.write(String(decoding: bytes, as: UTF8.self), to: "c.yaml")
                _ = try MonitorConfiguration.load(from: path)
            } catch let error as ConfigurationProblems {
                expectPlaces(error, in: bytes)
            }
        }
    }

    @Test func aTable() {
        let table = "编号,名称,类型,网址\r\na-1,\"某局, 一\",local-dept,https://example.gov.cn/nb/\r\n,\"\"\"\",x,\n"
        for bytes in Mutants(
            of: [table],
            tokens: [",", ";", "\t", "\"", "\"\"", "\r", "\n", "=", "\u{FEFF}"],
            seed: 33
        ) {
            let table = CSVTable(String(decoding: bytes, as: UTF8.self))
            #expect(table.records.flatMap(\.cells).map(\.utf8.count).reduce(0, +) <= 3 * bytes.count)
            #expect(zip(table.records, table.records.dropFirst()).allSatisfy { $0.line < $1.line })
        }
    }

    private func expectPlaces(_ problems: ConfigurationProblems, in bytes: [UInt8]) {
        #expect(!problems.errors.isEmpty)
        let lines = bytes.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } + 2
        for problem in problems.errors { #expect((0...lines).contains(problem.line ?? 1), "\(problem)") }
    }
}
