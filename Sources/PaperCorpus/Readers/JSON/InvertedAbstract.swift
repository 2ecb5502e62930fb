/// An abstract that is given as its words and the places of each.
struct InvertedAbstract {
    /// The words in order; nothing where there are none.
    let text: String?

    init(_ index: JSONValue) {
        var places: [(place: Int, word: UnsafeRawBufferPointer)] = []
        var size = 0
        for (key, value) in index.members {
            for place in value.elements {
                guard let place = place.integer else { continue }
                places.append((place, key.bytes))
                size &+= key.bytes.count &+ 1
            }
        }
        guard !places.isEmpty else {
            text = nil
            return
        }
        places = Self.ordered(places)
        let joined = [UInt8](unsafeUninitializedCapacity: size) { target, count in
            for (_, word) in places {
                for byte in word {
                    target[count] = byte
                    count += 1
                }
                target[count] = .space
                count += 1
            }
            count -= 1
        }
        text = joined.withUnsafeBytes { MarkupText.plain($0) }
    }

    /// By place. Places that run from 0 without a gap, as they should, are put there one by one.
    private static func ordered(
        _ places: [(place: Int, word: UnsafeRawBufferPointer)]
    ) -> [(place: Int, word: UnsafeRawBufferPointer)] {
        var result: [(place: Int, word: UnsafeRawBufferPointer)] = Array(
            repeating: (-1, UnsafeRawBufferPointer(start: nil, count: 0)), count: places.count)
        for entry in places {
            guard result.indices.contains(entry.place), result[entry.place].place < 0 else {
                return places.enumerated().sorted {
                    $0.element.place != $1.element.place
                        ? $0.element.place < $1.element.place : $0.offset < $1.offset
                }.map(\.element)
            }
            result[entry.place] = entry
        }
        return result
    }
}
