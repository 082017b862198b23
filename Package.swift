// swift-tools-version: 6.2
import PackageDescription

/// One language, strictly: existentials are written `any`, imports are private unless said otherwise, a member is
/// visible only where its module is imported (SE-0335, SE-0409, SE-0444), and a warning stops the build.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// The libraries that read pages, reports and rule packs are optimised in debug builds too: the tests read thousands of
/// pages through them, and unoptimised generic code costs them five times the processor. To step through one of these
/// targets in a debugger, give it `settings` for the while. Only a root package may use such flags, and this one is
/// nobody's dependency.
let optimised = settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let log = Target.Dependency.product(name: "Logging", package: "swift-log")
let serviceLifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let collections = Target.Dependency.product(name: "Collections", package: "swift-collections")

let package = Package(
    name: "disclosure-monitor",
    products: [
        .executable(name: "disclosure-monitor", targets: ["disclosure-monitor"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    ],
    targets: [
        // The star: every library imports the domain and no other target of ours (held by ImportRulesTests).
        .target(name: "Supervision", swiftSettings: optimised),
        .target(name: "PageReading", dependencies: ["Supervision", "CLibXML2"], swiftSettings: optimised),
        .target(
            name: "AttachmentReading",
            dependencies: [
                "Supervision", "CArchive", "CLibXML2",
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            swiftSettings: optimised
        ),
        .target(
            name: "MonitorConfig",
            dependencies: ["Supervision", "CBuiltInFiles", .product(name: "Yams", package: "Yams")],
            swiftSettings: optimised
        ),
        .target(name: "Monitoring", dependencies: ["Supervision", collections, log], swiftSettings: optimised),
        .target(
            name: "PageFetching",
            dependencies: ["Supervision", "CCurl", collections, log],
            swiftSettings: settings
        ),
        .target(
            name: "AlertDelivery",
            dependencies: ["Supervision", "CCurl"],
            swiftSettings: settings
        ),
        .target(
            name: "StateStorage",
            dependencies: [
                "Supervision", "CZlib",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "StatusReporting",
            dependencies: [
                "Supervision", "CZlib", log, serviceLifecycle,
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            swiftSettings: settings
        ),
        .target(name: "DocumentWriting", dependencies: ["Supervision", "CArchive"], swiftSettings: settings),
        .target(name: "SiteDiscovery", dependencies: ["Supervision"], swiftSettings: settings),
        .executableTarget(
            name: "disclosure-monitor",
            dependencies: [
                "Supervision", "SiteDiscovery", "PageReading", "AttachmentReading", "MonitorConfig", "Monitoring",
                "PageFetching", "AlertDelivery",
                "StateStorage", "StatusReporting", "DocumentWriting", "CMalloc", log, serviceLifecycle,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Hummingbird", package: "hummingbird"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "benchmark",
            dependencies: [
                "Supervision", "PageReading", "AttachmentReading", "MonitorConfig", "Monitoring", "PageFetching",
                "StateStorage", "CLibXML2", "TestSupport", log,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),

        // C libraries and files of ours that C embeds.
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .target(name: "CBuiltInFiles"),
        .target(
            name: "CCurl",
            linkerSettings: [.linkedLibrary("crypto"), .linkedLibrary("curl"), .linkedLibrary("xxhash")]
        ),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        // Tests.
        .target(
            name: "TestSupport",
            dependencies: ["Supervision"],
            path: "Tests/TestSupport",
            swiftSettings: optimised
        ),
        .target(name: "SuiteTags", path: "Tests/SuiteTags", swiftSettings: settings),
        .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: settings),
        .testTarget(name: "SupervisionTests", dependencies: ["Supervision", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "SiteDiscoveryTests",
            dependencies: ["SiteDiscovery", "Supervision", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "PageReadingTests",
            dependencies: ["PageReading", "SuiteTags", "Supervision", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "AttachmentReadingTests",
            dependencies: [
                "AttachmentReading", "DocumentWriting", "CArchive", "SuiteTags", "Supervision", "TestSupport",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "MonitorConfigTests",
            dependencies: ["MonitorConfig", "SuiteTags", "Supervision", "TestSupport"],
            exclude: ["Fixtures"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "AnnualReportTests",
            dependencies: ["MonitorConfig", "Monitoring", "PageReading", "SuiteTags", "Supervision", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "MonitoringTests",
            dependencies: ["Monitoring", "StateStorage", "SuiteTags", "Supervision", "TestSupport", log],
            swiftSettings: settings
        ),
        .testTarget(
            name: "PageFetchingTests",
            dependencies: ["PageFetching", "CCurl", "SuiteTags", "Supervision", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "AlertDeliveryTests",
            dependencies: ["AlertDelivery", "CCurl", "Supervision", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "StateStorageTests",
            dependencies: [
                "StateStorage", "SuiteTags", "Supervision", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "StatusReportingTests",
            dependencies: ["StatusReporting", "Supervision", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["disclosure-monitor", "StateStorage", "SuiteTags", "Supervision", "TestSupport"],
            swiftSettings: settings
        ),
    ]
)

// What libFuzzer calls. It brings the entry point of the program along, so that `.ci/fuzz` builds it and nothing else can.
if Context.environment["DISCLOSURE_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "fuzz",
            dependencies: ["MonitorConfig", "PageReading", "Supervision", "TestSupport"],
            path: "Tests/Fuzzing",
            exclude: ["Seeds"],
            swiftSettings: settings
        )
    )
}
