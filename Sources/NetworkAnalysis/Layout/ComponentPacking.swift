enum ComponentPacking {
    static func pack(_ components: [[SIMD2<Double>]]) -> [SIMD2<Double>] { components.flatMap { $0 } }
}
