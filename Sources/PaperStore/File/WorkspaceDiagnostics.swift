internal import GRDB
internal import PaperCorpus

extension ReadError {
    /// What went wrong in SQLite, in words of people.
    init(_ error: DatabaseError, path: String) {
        let diagnostic: Diagnostic =
            switch error.resultCode {
            case .SQLITE_FULL: .workspaceFull(path)
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damagedWorkspace(path, error.message ?? "")
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busyWorkspace(path, holder: nil)
            case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: .unusableWorkspace(path, error.message ?? "")
            case .SQLITE_IOERR: .unreadableDisk(path, error.message ?? "")
            default: .failedWorkspace(path, error.message ?? "\(error.resultCode)")
            }
        self.init(diagnostic)
    }
}

extension Diagnostic {
    static func workspaceFull(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, "disk-full",
            "there is no room left on its disk; what was imported is safe, make room and run the same command again",
            input: path)
    }

    static func damagedWorkspace(_ path: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            .error, "damaged-workspace",
            "is damaged (\(reason)) and was left as it is; bring back a copy, or import the papers into a new file",
            input: path)
    }

    static func busyWorkspace(_ path: String, holder: String?) -> Diagnostic {
        Diagnostic(
            .error, "workspace-busy",
            "is being written by another import\(holder.map { " (\($0))" } ?? ""); wait until it ends, or let this one wait "
                + "with --wait", input: path)
    }

    static func unusableWorkspace(_ path: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            .error, "cannot-write", "cannot be opened (\(reason)); check its permissions and those of its directory",
            input: path)
    }

    static func unreadableDisk(_ path: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            .error, "disk-error",
            "cannot be read or written (\(reason)); what was imported before is safe, look after the disk", input: path)
    }

    static func failedWorkspace(_ path: String, _ reason: String) -> Diagnostic {
        Diagnostic(.error, "workspace-failed", "cannot be used (\(reason))", input: path)
    }

    static func noWorkspace(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, "no-workspace",
            "is no workspace and was left as it is; name another file, `papergraph import` makes it", input: path)
    }

    static func newerWorkspace(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, "newer-workspace",
            "was written by a newer papergraph than this one; install that, or import the papers into a new file",
            input: path)
    }

    static func olderWorkspace(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, "older-workspace",
            "was written by an older papergraph; `papergraph import --into \(path)` brings it up to date, and keeps a "
                + "copy", input: path)
    }

    static func migratedWorkspace(_ path: String, copy: String) -> Diagnostic {
        Diagnostic(
            .note, "migrated-workspace", "was brought up to date; the file as it was is kept as \(copy)", input: path)
    }

    static func emptyWorkspace(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, "no-papers", "holds no papers yet; `papergraph import INPUT… --into \(path)` brings some in",
            input: path)
    }

    static func unfinishedImport(_ path: String, _ name: String, records: Int) -> Diagnostic {
        Diagnostic(
            .warning, "unfinished-import",
            "the import of \(name) stopped behind \(records) records, which are not seen yet; "
                + "`papergraph import \(name) --into \(path)` goes on with it", input: path)
    }

    static func outdatedFindings(_ path: String) -> Diagnostic {
        Diagnostic(
            .note, "outdated-findings",
            "another version of papergraph found its names, they are found anew; "
                + "`papergraph import --into \(path)` keeps what is found", input: path)
    }
}
