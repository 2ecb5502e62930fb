// swift-tools-version: 6.2
import PackageDescription

/// One list for every Swift target: what is switched on here is switched on everywhere.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// Papers are made on one thread and let go on another, which glibc's allocator makes them queue for.
let allocator: [LinkerSetting] = [.linkedLibrary("jemalloc", .when(platforms: [.linux]))]

/// What `--version` tells besides the number: the commit, where the package is built in its repository.
let commit: [CSetting] =
    Context.gitInformation.map { git in
        [.define("PAPERGRAPH_COMMIT", to: String(git.currentCommit.prefix(12)))]
            + (git.hasUncommittedChanges ? [.define("PAPERGRAPH_CHANGED")] : [])
    } ?? []

let package = Package(
    name: "PaperGraph",
    products: [
        .executable(name: "papergraph", targets: ["PaperGraphCLI"]),
        .library(name: "PaperGraph", targets: ["PaperGraph"]),
        .library(name: "PaperStore", targets: ["PaperStore"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // C libraries and embedded data, each behind one small face.
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(
            name: "CLibArchive", pkgConfig: "libarchive",
            providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .target(
            name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),
        .target(
            name: "CEntityModel",
            exclude: [
                "names.tsv", "keyword-words.txt", "keyword-trees.txt", "word-clusters.tsv", "word-codes.tsv",
                "tagger-abstracts.bin", "tagger-sentences.bin", "tagger.md",
            ]),

        .target(name: "CVersion", cSettings: commit),
        .target(
            name: "CReportAssets",
            exclude: [
                "page.html", "style.css", "dom.js", "graph.js", "map.js", "panel.js", "charts.js", "tables.js",
                "app.js",
            ]),

        // The four rooms that do not know each other, and the one where they meet.
        .target(
            name: "PaperCorpus",
            dependencies: [
                "CSimdJSON", "CLibXML2", "CLibArchive", .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .target(name: "EntityExtraction", dependencies: ["CEntityModel"], swiftSettings: strict),
        .target(name: "NetworkAnalysis", swiftSettings: strict),
        .target(
            name: "GraphFormats", dependencies: ["NetworkAnalysis", "CZlib"], swiftSettings: strict),
        .target(
            name: "PaperGraph",
            dependencies: [
                "PaperCorpus", "EntityExtraction", "NetworkAnalysis", "GraphFormats", "CReportAssets",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),

        .target(
            name: "PaperStore",
            dependencies: [
                "PaperGraph", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: strict),

        // What people run.
        .executableTarget(
            name: "PaperGraphCLI",
            dependencies: [
                "CVersion", "PaperCorpus", "PaperGraph", "PaperStore", "GraphFormats",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict, linkerSettings: allocator),

        .executableTarget(
            name: "PaperGraphBenchmarks",
            dependencies: [
                "PaperGraph", "PaperCorpus", "NetworkAnalysis",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict, linkerSettings: allocator),

        .testTarget(name: "PaperCorpusTests", dependencies: ["PaperCorpus", "CLibArchive"], swiftSettings: strict),
        .testTarget(name: "EntityExtractionTests", dependencies: ["EntityExtraction"], swiftSettings: strict),
        .testTarget(
            name: "NetworkAnalysisTests", dependencies: ["NetworkAnalysis"], exclude: ["ReferenceValues"],
            swiftSettings: strict),
        .testTarget(
            name: "GraphFormatsTests", dependencies: ["GraphFormats", "NetworkAnalysis", "CLibXML2"],
            exclude: ["Goldens"], swiftSettings: strict),
        .testTarget(name: "PaperGraphTests", dependencies: ["PaperGraph"], swiftSettings: strict),
        .testTarget(
            name: "PaperStoreTests",
            dependencies: ["PaperStore", "PaperGraph", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        .testTarget(
            name: "CommandLineTests",
            dependencies: [
                "PaperGraph", "PaperGraphCLI", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
    ],
    cLanguageStandard: .c2x,
    cxxLanguageStandard: .cxx17
)
