// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "TopModels",
    dependencies: [.package(name: "PaperGraph", path: "../..")],
    targets: [
        .executableTarget(
            name: "TopModels", dependencies: [.product(name: "PaperGraph", package: "PaperGraph")],
            swiftSettings: [.swiftLanguageMode(.v6)])
    ]
)
