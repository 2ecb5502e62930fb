/// The field of bodies that repel each other with a force of mass over distance.
///
/// In the plane that force is an analytic function: with places as complex numbers, the field at z is the conjugate of
/// f(z) = Σ m/(z − z'). Hence distant groups act through their mass and second moment, and what they do to a group is
/// a polynomial there, which its parts inherit: O(n) in all.
///
/// J. Barnes and P. Hut, "A hierarchical O(N log N) force-calculation algorithm", Nature 324, 1986; L. Greengard and V.
/// Rokhlin, "A fast algorithm for particle simulations", J. of Computational Physics 73, 1987.
struct RepulsionField {
    /// The cells of the bodies.
    private let cells: UnsafeBufferPointer<QuadTree.Cell>
    private let x: UnsafeMutablePointer<Float>, y: UnsafeMutablePointer<Float>, masses: UnsafeMutablePointer<Float>
    private let order: UnsafeMutablePointer<UInt32>
    private let squaredAngle: Float
    /// What comes out: the field, and the sum of m/d² over the bodies nearby, which is how fast it changes.
    private let output: UnsafeMutablePointer<SIMD4<Float>>
    /// Cells that wait to be compared with the one at hand, those of each depth above the others.
    private var waiting = CellStack()
    private var near = NearBodies()

    /// A squared distance too small to matter; it keeps what a body does to itself at zero.
    static let tiny: Float = 1e-12

    init(
        cells: UnsafeBufferPointer<QuadTree.Cell>, tree: QuadTree, openingAngle: Float,
        output: LayoutBuffer<SIMD4<Float>>
    ) {
        self.cells = cells
        (x, y, masses, order) = (tree.x.start, tree.y.start, tree.masses.start, tree.order.start)
        squaredAngle = openingAngle * openingAngle
        self.output = output.start
    }

    /// A cell whose bodies' field is looked for, the cells that may act on it from nearby, and the field of the others.
    struct Task: Sendable {
        var cell: Int
        var sources: [UInt32]
        var field: LocalField
    }

    /// The work for the whole tree, cut into cells of at most `size` bodies.
    mutating func tasks(size: Int) -> [Task] {
        var tasks: [Task] = []
        var open = [Task(cell: 0, sources: [0], field: LocalField())]
        while let task = open.popLast() {
            let cell = cells[task.cell]
            guard cell.count > size, !cell.isLeaf else {
                tasks.append(task)
                continue
            }
            wait(task.sources)
            var field = task.field
            compare(task.cell, cell, from: 0, &field)
            let sources = (0..<waiting.count).map { waiting[$0] }
            for child in Int(cell.firstChild)..<Int(cell.firstChild + cell.childCount) {
                open.append(
                    Task(
                        cell: child, sources: sources, field: field.moved(by: cells[child].center - cell.center)))
            }
        }
        return tasks
    }

    private mutating func wait(_ sources: [UInt32]) {
        waiting.cut(to: 0)
        for source in sources { waiting.append(source) }
    }

    /// Writes the field at all bodies of a task.
    mutating func run(_ task: Task) {
        wait(task.sources)
        visit(task.cell, from: 0, task.field)
    }

    /// Writes the field at the bodies of a cell. No deeper than the tree.
    private mutating func visit(_ index: Int, from start: Int, _ inherited: LocalField) {
        let cell = cells[index]
        var field = inherited
        if cell.isLeaf { near.removeAll() }
        compare(index, cell, from: start, &field)
        if cell.isLeaf {
            write(cell, field)
            return
        }
        let end = waiting.count
        for child in Int(cell.firstChild)..<Int(cell.firstChild + cell.childCount) {
            waiting.append(copyOf: start..<end)
            visit(child, from: end, field.moved(by: cells[child].center - cell.center))
            waiting.cut(to: end)
        }
    }

    /// Compares a cell with those that wait from `start` on: far ones add to its field, large ones are opened, and the
    /// others wait on for the cells below it; at a leaf they are opened to the last, and their bodies collected.
    @inline(__always)
    private mutating func compare(_ index: Int, _ cell: QuadTree.Cell, from start: Int, _ field: inout LocalField) {
        let isLeaf = cell.isLeaf
        var kept = start
        var next = start
        while next < waiting.count {
            let sourceIndex = waiting[next]
            let source = cells[Int(sourceIndex)]
            next += 1
            let distance = cell.center - source.center
            let square = distance.x * distance.x + distance.y * distance.y
            let reach = cell.radius + source.radius
            if reach * reach < squaredAngle * square {
                field.add(source, at: distance, square)
            } else if source.isLeaf && isLeaf {
                near.append(x, y, masses, Int(source.first), source.count)
            } else if !source.isLeaf && (isLeaf || source.radius > cell.radius) {
                for child in source.firstChild..<(source.firstChild + source.childCount) { waiting.append(child) }
            } else {
                waiting[kept] = sourceIndex
                kept += 1
            }
        }
        waiting.cut(to: kept)
    }

    /// The field at the bodies of a leaf: the far one, and that of the bodies collected.
    @inline(__always)
    private mutating func write(_ cell: QuadTree.Cell, _ field: LocalField) {
        near.pad()
        for body in Int(cell.first)..<Int(cell.end) {
            let place = SIMD2(x[body], y[body])
            let far = field.value(at: place - cell.center)
            let near = near.field(at: place)
            output[Int(order[body])] = SIMD4(far.x + near.x, near.y - far.y, near.z, 0)
        }
    }
}
