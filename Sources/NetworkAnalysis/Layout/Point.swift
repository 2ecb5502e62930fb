/// A place in the plane, y upwards.
public struct Point: Sendable, Hashable {
    /// How far to the right.
    public var x: Double
    /// How far up.
    public var y: Double

    /// A point by its coordinates.
    public init(x: Double, y: Double) {
        (self.x, self.y) = (x, y)
    }
}

/// The width and the height of a box.
public struct Size: Sendable, Hashable {
    /// From the left side to the right.
    public var width: Double
    /// From the lower side to the upper.
    public var height: Double

    /// A size by its sides.
    public init(width: Double, height: Double) {
        (self.width, self.height) = (width, height)
    }
}
