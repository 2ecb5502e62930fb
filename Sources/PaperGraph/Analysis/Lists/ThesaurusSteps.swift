internal import EntityExtraction
internal import PaperCorpus

/// What the lines of a thesaurus make of each entity in one step.
struct ThesaurusSteps {
    struct Step {
        /// What the entity becomes; nil where it is dropped.
        var target: EntityID?
        /// How that is called.
        var name: String?
        var line: Int
    }

    /// The step of each entity that a line concerns.
    private(set) var next: [EntityID: Step] = [:]

    /// Takes lines apart by kind. A label with its kind goes before one without; labels that are to become different
    /// things become none.
    init(_ entries: [ThesaurusEntry], file: inout ListFile) {
        let named = entries.compactMap { $0.label.kind }
        let kinds = EntityKind.all + Set(named).subtracting(EntityKind.all)
        let specific = Self.steps(entries.filter { $0.label.kind != nil }, kinds)
        let general = Self.steps(entries.filter { $0.label.kind == nil }, kinds)
        var contradictions: [Int: Int] = [:]
        for (id, steps) in general.merging(specific, uniquingKeysWith: { $1 }) {
            guard Set(steps.map(\.target)).count == 1 else {
                for step in steps.dropFirst() where contradictions[step.line] == nil {
                    contradictions[step.line] = steps[0].line
                }
                continue
            }
            let name = steps.compactMap(\.name).min { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            next[id] = Step(target: steps[0].target, name: name, line: steps[0].line)
        }
        for entry in entries {
            guard let other = contradictions[entry.line] else { continue }
            file.report(.contradiction(file.name, entry.line, entry.label.name, other))
        }
    }

    /// The steps of each entity, in the order of the lines.
    private static func steps(_ entries: [ThesaurusEntry], _ kinds: [EntityKind]) -> [EntityID: [Step]] {
        var steps: [EntityID: [Step]] = [:]
        for entry in entries {
            for kind in entry.label.kind.map({ [$0] }) ?? kinds {
                // Of the names without a kind only addresses are those of addresses.
                if kind == .url, entry.label.kind == nil, EntityID.addressKey(of: entry.label.name) == nil { continue }
                let target = entry.target.map { EntityID(kind: $0.kind ?? kind, naming: $0.name) }
                steps[EntityID(kind: kind, naming: entry.label.name), default: []].append(
                    Step(target: target, name: entry.target?.name, line: entry.line))
            }
        }
        return steps
    }

    /// Removes the steps that lead back to where they began. O(steps).
    mutating func removeCircles(file: inout ListFile) {
        var walks: [EntityID: Int] = [:]
        var circles: [[EntityID]] = []
        for (walk, start) in next.keys.enumerated() {
            var way: [EntityID] = []
            var id = start
            while walks[id] == nil {
                walks[id] = walk
                way.append(id)
                // What only gets another label goes nowhere.
                guard let target = next[id]?.target, target != id else { break }
                id = target
            }
            guard let place = way.firstIndex(of: id), next[id]?.target != nil, next[id]?.target != id else { continue }
            let circle = way[place...]
            if let last = circle.last, next[last]?.target == id { circles.append(Array(circle)) }
        }
        var reported: Set<[Int]> = []
        for circle in circles {
            reported.insert(Set(circle.compactMap { next[$0]?.line }).sorted())
            for id in circle { next[id] = nil }
        }
        for lines in reported.sorted(by: { $0[0] < $1[0] }) { file.report(.circle(file.name, lines)) }
    }
}

extension Diagnostic {
    fileprivate static func contradiction(_ name: String, _ line: Int, _ label: String, _ other: Int) -> Diagnostic {
        Diagnostic(
            .warning, "contradiction",
            "'\(label)' is replaced by something else in line \(other); neither was used, keep one of the two",
            input: name, line: line)
    }

    fileprivate static func circle(_ name: String, _ lines: [Int]) -> Diagnostic {
        let others = lines.dropFirst().prefix(5).map(String.init).joined(separator: ", ")
        return Diagnostic(
            .warning, "circle",
            "the line goes in a circle\(others.isEmpty ? "" : " with line \(others)"), so that each would become the "
                + "other; none of them was used, take one out", input: name, line: lines[0])
    }
}
