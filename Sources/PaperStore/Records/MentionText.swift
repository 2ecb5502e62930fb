internal import EntityExtraction
internal import PaperGraph

/// Mentions as the workspace keeps them: a list of JSON, in it for each mention the numbers of its spelling and field
/// (0 title, 1 abstract), its first byte and the byte behind its last, its sentence, its confidence in thousandths and,
/// where the paper presents the entity as its own, how.
enum MentionText {
    static func text(of mentions: [StoredMention]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(mentions.count * 32 + 2)
        bytes.append(UInt8(ascii: "["))
        for mention in mentions {
            if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(UInt8(ascii: "["))
            append(Int(mention.spelling), to: &bytes)
            let rest = [
                Int(mention.place.rawValue), mention.range.lowerBound, mention.range.upperBound, Int(mention.sentence),
                mention.confidence.thousandths,
            ]
            let presentation = Int(mention.presentation.rawValue)
            for number in presentation == 0 ? rest : rest + [presentation] {
                bytes.append(UInt8(ascii: ","))
                append(number, to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        }
        bytes.append(UInt8(ascii: "]"))
        return bytes
    }

    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        if number >= 10 { append(number / 10, to: &bytes) }
        bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    /// Hands on the mentions of a text, in order. What is no list of such lists gives what can be told.
    static func forEachMention(in text: UnsafeRawBufferPointer, _ body: (StoredMention) -> Void) {
        var numbers: (Int, Int, Int, Int, Int, Int, Int) = (0, 0, 0, 0, 0, 0, 0)
        withUnsafeMutableBytes(of: &numbers) { raw in
            let numbers = raw.bindMemory(to: Int.self)
            var (count, depth) = (0, 0)
            for byte in text {
                switch byte {
                case UInt8(ascii: "["):
                    depth += 1
                    for place in 0..<7 { numbers[place] = 0 }
                    count = 0
                case UInt8(ascii: ","): count += depth == 2 ? 1 : 0
                case UInt8(ascii: "]"):
                    if depth == 2, count >= 5 { body(mention(numbers)) }
                    depth -= 1
                default: if count < 7 { numbers[count] = numbers[count] &* 10 &+ Int(byte & 15) }
                }
            }
        }
    }

    private static func mention(_ numbers: UnsafeMutableBufferPointer<Int>) -> StoredMention {
        StoredMention(
            spelling: UInt32(clamping: numbers[0]), range: numbers[2]..<max(numbers[2], numbers[3]),
            place: StoredMention.Place(rawValue: UInt16(clamping: numbers[1])) ?? .abstract, sentence: numbers[4],
            confidence: Confidence(thousandths: numbers[5]),
            presentation: Presentation(rawValue: UInt8(clamping: numbers[6])) ?? .none)
    }
}
