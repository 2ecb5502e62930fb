import PaperGraph

/// How a stage of the work goes on.
struct Progress {
    private var stage = ""
    /// How often the stage began.
    private var turn = 1
    private var records: Int?
    private var share: Double?
    /// When the stage began, and how much of it was done then.
    private var start = (time: ContinuousClock.now, records: 0, share: 0.0)

    /// Takes note of how far a stage is; whether it begins.
    mutating func advance(
        _ stage: String, records: Int?, share: Double?, _ now: ContinuousClock.Instant
    ) -> Bool {
        let isNew = stage != self.stage
        // Threads that work together may come a little out of order.
        let isAgain = !isNew && ((records ?? 0) < (self.records ?? 0) || (share ?? 0) < (self.share ?? 0) - 0.5)
        if isNew || isAgain {
            turn = isNew ? 1 : turn + 1
            start = (now, records ?? 0, share ?? 0)
        }
        (self.stage, self.records, self.share) = (stage, records, share)
        return isNew || isAgain
    }

    private func seconds(_ now: ContinuousClock.Instant) -> Double { (now - start.time) / .seconds(1) }

    /// Records a second, once that can be told.
    private func rate(_ now: ContinuousClock.Instant) -> Double? {
        let seconds = seconds(now)
        guard let records, records > start.records, seconds > 0.5 else { return nil }
        return Double(records - start.records) / seconds
    }

    private func secondsLeft(_ now: ContinuousClock.Instant) -> Int? {
        let seconds = seconds(now)
        guard let share, share > start.share, seconds > 0.5 else { return nil }
        return Int((seconds * (1 - share) / (share - start.share)).rounded(.up))
    }

    /// `reading again: 120,000 records, 24%, 40,000 a second, 12 s left`
    func text(_ now: ContinuousClock.Instant) -> String {
        var parts: [String] = []
        if let records { parts.append("\(grouped(records)) records") }
        if let share { parts.append("\(Int(share * 100))%") }
        if let rate = rate(now) { parts.append("\(grouped(Int(rate))) a second") }
        if let left = secondsLeft(now), left > 0 { parts.append("\(Self.duration(left)) left") }
        let name = turn > 1 && records != nil ? stage + " again" : stage
        return parts.isEmpty ? name + "…" : "\(name): " + parts.joined(separator: ", ")
    }

    private static func duration(_ seconds: Int) -> String {
        seconds < 120 ? "\(seconds) s" : "\((seconds + 30) / 60) min"
    }

    /// `{"stage":"reading","records":120000,"share":0.24,"seconds":3.1,"rate":40000,"left":12}`
    func json(_ now: ContinuousClock.Instant) -> String {
        var json = JSONText()
        json.beginObject()
        json.member("stage", stage)
        json.member("records", records)
        json.member("share", share.map { share -> Double in (share * 1000).rounded() / 1000 })
        json.member("seconds", (seconds(now) * 10).rounded() / 10)
        json.member("rate", rate(now).map { Int($0) })
        json.member("left", secondsLeft(now))
        json.endObject()
        return String(decoding: json.bytes, as: UTF8.self)
    }
}
