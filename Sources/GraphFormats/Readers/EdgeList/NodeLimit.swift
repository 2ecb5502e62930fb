#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The largest number that a node may have, and what to say of a larger one.
struct NodeLimit: Sendable {
    /// The largest number that a node may have; −1 where there are no nodes.
    let highest: Int
    private let remedy: String

    init(nodeCount: Int?, maxNodes: Int?) {
        let most = Int(UInt32.max)
        let byMemory = max(1, Self.physicalMemory / 64)
        if let nodeCount, nodeCount <= min(most, maxNodes ?? most) {
            highest = nodeCount - 1
            remedy = "there are \(nodeCount) nodes, numbered from 0"
        } else if min(maxNodes ?? byMemory, most) == most {
            highest = most - 1
            remedy = "numbers end at \(most - 1); read them as names"
        } else {
            highest = (maxNodes ?? byMemory) - 1
            remedy =
                "memory is asked for all nodes below it; read them as names, or allow more nodes than \(highest + 1)"
        }
    }

    /// Says that a number is too large.
    func error(line: Int) -> EdgeListError {
        EdgeListError(.nodeTooLarge, line: line, "a node's number is too large: \(remedy)")
    }

    private static var physicalMemory: Int {
        Int(sysconf(Int32(_SC_PHYS_PAGES))) * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
}
