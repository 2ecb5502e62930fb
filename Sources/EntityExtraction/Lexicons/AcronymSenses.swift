/// The long forms that the records of a corpus give to one acronym, grouped: those that share most of their words mean
/// the same.
///
/// The group with at least three times the records of the next keeps the acronym as its key; the others go by their
/// long forms. Without such a group all go by their long forms.
struct AcronymSenses {
    /// The long forms of each sense, the most frequent first, with the number of records.
    private(set) var senses: [(longForms: [String], documents: Int)] = []

    /// Groups long forms; the result does not depend on the order of the dictionary.
    init(_ longForms: [String: Int]) {
        let ranked = longForms.sorted { left, right in
            left.value != right.value
                ? left.value > right.value : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
        }
        for (longForm, documents) in ranked {
            if let index = senses.firstIndex(where: { Self.meanTheSame($0.longForms[0], longForm) }) {
                senses[index].longForms.append(longForm)
                senses[index].documents += documents
            } else {
                senses.append(([longForm], documents))
            }
        }
    }

    /// The senses that must not share the key of the acronym.
    var apart: [[String]] {
        guard senses.count > 1 else { return [] }
        let counts = senses.map(\.documents).sorted(by: >)
        let hasMain = counts[0] >= 3 * counts[1]
        return senses.filter { !hasMain || $0.documents != counts[0] }.map(\.longForms)
    }

    /// Two long forms mean the same when two thirds of the words of the shorter one begin words of the other.
    static func meanTheSame(_ left: String, _ right: String) -> Bool {
        let (a, b) = (stems(left), stems(right))
        let shared = a.intersection(b).count
        return shared * 3 >= min(a.count, b.count) * 2
    }

    /// The first four letters of each word, without `of` and its kin.
    private static func stems(_ longForm: String) -> Set<String> {
        Set(longForm.split(separator: " ").filter { $0.utf8.count > 3 }.map { String($0.prefix(4)) })
    }
}
