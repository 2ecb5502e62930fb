import Foundation
import Testing

/// `rank`, `communities`, `layout`, `describe`: the measures on anyone's list of edges.
@Suite struct GraphFileCommandTests {
    /// Two triangles, a-b-c and d-e-f, joined by c-d, with a loop and a line that comes twice.
    static let edges = "a b\nb c\nc a\nc d\nd e\ne f\nf d\na a\nb a\n"

    @Test func rankOrdersByTheFirstMeasure() throws {
        let outcome = try Program.run(
            ["rank", "-", "--measures", "betweenness,degree", "--limit", "3", "--format", "csv"], input: Self.edges)
        // c and d lie between two nodes on their own side and three on the other: 2·3 pairs, none within a triangle.
        #expect(outcome.lines == ["rank,node,betweenness,degree", "1,c,6.0,3", "2,d,6.0,3", "3,a,0.0,2"])
        #expect(outcome.errors == "read 6 nodes and 7 edges (1 parallel edge added up, 1 self-loop dropped)\n")
    }

    @Test func rankFollowsDirections() throws {
        let lines = try Program.run(
            ["rank", "-", "--directed", "--measures", "in-degree,out-degree", "--limit", "1", "--format", "tsv"],
            input: "a,b\nc,b\nb,d\n"
        ).lines
        #expect(lines == ["rank\tnode\tin_degree\tout_degree", "1\tb\t2\t1"])
    }

    @Test func communitiesForPeopleAndForPrograms() throws {
        let forPeople = try Program.run(["communities", "-"], input: Self.edges)
        #expect(forPeople.lines.count == 3)
        #expect(forPeople.lines[1].hasSuffix("c, a, b"))
        #expect(forPeople.lines[2].hasSuffix("d, e, f"))
        #expect(forPeople.errors.contains("2 communities, modularity "))
        let forPrograms = try Program.run(
            ["communities", "-", "--format", "csv", "--stability", "4"], input: Self.edges)
        #expect(forPrograms.lines[0] == "node,community,stability")
        #expect(forPrograms.lines[1...] == ["a,1,1.0", "b,1,1.0", "c,1,1.0", "d,2,1.0", "e,2,1.0", "f,2,1.0"])
        #expect(forPrograms.errors.contains("over 4 seeds NMI 1, ARI 1"))
    }

    @Test func layoutGivesEveryNodeAPlaceInTheBox() throws {
        let lines = try Program.run(["layout", "-", "--format", "csv"], input: Self.edges).lines
        #expect(lines.count == 7)
        for line in lines[1...] {
            let places = line.split(separator: ",").dropFirst().compactMap { Double($0) }
            #expect(places.count == 2)
            #expect(places.allSatisfy { abs($0) <= 500 })
        }
        #expect(
            try Program.run(["layout", "-", "--format", "csv", "--threads", "1"], input: Self.edges).lines == lines)
    }

    @Test func describeCountsWhatThereIs() throws {
        let lines = try Program.run(["describe", "-", "--format", "csv"], input: Self.edges).lines
        #expect(lines.contains("nodes,6"))
        #expect(lines.contains("edges,7"))
        #expect(lines.contains("triangles,2"))
        #expect(lines.contains("bridges,1"))
        #expect(lines.contains("articulation points,2"))
    }

    @Test(arguments: [
        ("a b x\n", "-:1: error: 'x' is no weight; give a finite number [weight]"),
        ("a b inf\n", "-:1: error: 'inf' is no weight; give a finite number [weight]"),
        ("a b 1\nb c -2\n", "-:2: error: the weight -2.0 is below 0"),
        ("a b\nc\n", "-:2: error: there is no target"),
        ("", "-: error: there is no edge"),
    ])
    func badLinesAreNamed(text: String, message: String) throws {
        let outcome = try Program.run(["rank", "-"], input: text)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.hasPrefix(message), "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
    }

    @Test func aMissingFileIsNamed() throws {
        let outcome = try Program.run("describe", "none.tsv")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.hasPrefix("none.tsv: error: cannot be opened (no such file or directory)"))
    }
}
