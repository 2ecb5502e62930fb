#if canImport(Glibc)
internal import Glibc
#endif

extension UnsafeMutableRawBufferPointer {
    /// Asks that memory which has not been written to yet comes in pages of 2 MB, where it is large and the system can.
    ///
    /// Arrays of many megabytes that are written once otherwise cost more time for their pages than for what is written.
    /// It changes nothing but time.
    package func preferHugePages() {
        #if canImport(Glibc)
        let pageSize = 1 << 21
        guard count >= 2 * pageSize, let base = baseAddress else { return }
        let skipped = -Int(bitPattern: base) & (pageSize - 1)
        madvise(base + skipped, (count - skipped) & -pageSize, MADV_HUGEPAGE)
        #endif
    }
}

extension UnsafeMutableBufferPointer {
    /// Asks that memory which has not been written to yet comes in pages of 2 MB, where it is large and the system can.
    package func preferHugePages() {
        UnsafeMutableRawBufferPointer(self).preferHugePages()
    }
}
