/// Gathers the features of a token. There are never more than it has room for.
struct FeatureBuffer: FeatureSink {
    private let features: UnsafeMutableBufferPointer<UInt64>
    private var count = 0
    static let capacity = 128

    /// Uses memory that outlives it and has room for `capacity` features.
    init(_ memory: UnsafeMutableBufferPointer<UInt64>) { features = memory }

    @inline(__always)
    mutating func add(_ feature: UInt64) {
        features[count] = feature
        count &+= 1
    }

    /// Adds the rows of what was gathered, and forgets it.
    mutating func flush(_ weights: TaggerWeights, to sum: inout ColumnSums) {
        weights.add(UnsafeMutableBufferPointer(rebasing: features[..<count]), to: &sum)
        count = 0
    }

    /// Calls `body` with an empty buffer.
    static func with<Result>(_ body: (inout FeatureBuffer) -> Result) -> Result {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: capacity) { memory in
            memory.initialize(repeating: 0)
            var buffer = FeatureBuffer(memory)
            return body(&buffer)
        }
    }
}
