// swift-tools-version: 6.2
import PackageDescription

/// What `Scripts/fuzz` builds: the reading module with coverage for libFuzzer, and one program over all its readers.
/// `Sources` is a link to those of the project, so that the program is in the same package as what it tests.
let swift: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
    // Optimised, but with every assertion.
    .unsafeFlags(["-sanitize=fuzzer,address", "-assert-config", "Debug"]),
]

let package = Package(
    name: "PaperGraph",
    dependencies: [.package(url: "https://github.com/apple/swift-crypto", from: "4.5.2")],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
        .systemLibrary(name: "CLibArchive", pkgConfig: "libarchive"),
        .target(
            name: "CSimdJSON", cxxSettings: [.unsafeFlags(["-fsanitize=fuzzer-no-link,address"])],
            linkerSettings: [.linkedLibrary("simdjson")]),
        .target(
            name: "PaperCorpus",
            dependencies: ["CSimdJSON", "CLibXML2", "CLibArchive", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: swift),
        .systemLibrary(name: "CLibFuzzer", path: "CLibFuzzer"),
        .executableTarget(
            name: "Fuzz", dependencies: ["PaperCorpus", "CLibFuzzer"], path: "Fuzz", swiftSettings: swift,
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
    ],
    cLanguageStandard: .c2x,
    cxxLanguageStandard: .cxx17
)
