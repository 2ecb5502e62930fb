internal import CLibXML2

/// The signs that have names in HTML, as if XML had those names itself: bibliographies use them without declaring them.
/// Of all other entities libxml2 says that they are not defined.
final class HTMLEntities {
    private var met: [UInt32: Entity] = [:]

    func entity(named name: UnsafePointer<xmlChar>) -> xmlEntityPtr? {
        guard let description = htmlEntityLookup(name), let scalar = Unicode.Scalar(description.pointee.value) else {
            return nil
        }
        if let known = met[scalar.value] { return known.pointer }
        let entity = Entity(scalar)
        met[scalar.value] = entity
        return entity.pointer
    }

    /// The sign with a name that a zero ends.
    static func scalar(named name: [UInt8]) -> Unicode.Scalar? {
        if name.elementsEqual("apos\0".utf8) { return "'" }
        return name.withUnsafeBufferPointer { name in
            name.baseAddress.flatMap { htmlEntityLookup($0) }.flatMap { Unicode.Scalar($0.pointee.value) }
        }
    }

    /// A sign as libxml2 wants to be told of it.
    private final class Entity {
        let pointer: xmlEntityPtr
        private let content: UnsafeMutablePointer<xmlChar>

        init(_ scalar: Unicode.Scalar) {
            let bytes = Array(String(Character(scalar)).utf8)
            content = .allocate(capacity: bytes.count + 1)
            content.initialize(repeating: 0, count: bytes.count + 1)
            content.update(from: bytes, count: bytes.count)
            var entity = xmlEntity()
            entity.type = XML_ENTITY_DECL
            entity.etype = XML_INTERNAL_PREDEFINED_ENTITY
            entity.content = content
            entity.orig = content
            entity.length = Int32(bytes.count)
            pointer = .allocate(capacity: 1)
            pointer.initialize(to: entity)
        }

        deinit {
            pointer.deallocate()
            content.deallocate()
        }
    }
}
