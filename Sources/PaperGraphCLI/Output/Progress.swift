import PaperGraph

/// How a stage of the work goes on. What was read once is known when it is read again: then the time that is left is told.
struct Progress {
    private var stage = ""
    private var start = ContinuousClock.now
    private var done = 0
    private var total: Int?

    /// Takes note of how far a stage is; whether another one began.
    mutating func advance(_ stage: String, _ done: Int, of total: Int?, _ now: ContinuousClock.Instant) -> Bool {
        let isNew = stage != self.stage
        if isNew {
            (self.stage, self.total, start) = (stage, total, now)
        } else if done < self.done {
            (self.total, start) = (total ?? self.done, now)
        }
        self.done = done
        return isNew
    }

    private func seconds(_ now: ContinuousClock.Instant) -> Double { (now - start) / .seconds(1) }

    /// Records a second, once that can be told.
    private func rate(_ now: ContinuousClock.Instant) -> Double? {
        let seconds = seconds(now)
        return seconds > 0.5 && done > 0 ? Double(done) / seconds : nil
    }

    private func secondsLeft(_ now: ContinuousClock.Instant) -> Int? {
        guard let rate = rate(now), let total, total >= done else { return nil }
        return Int((Double(total - done) / rate).rounded(.up))
    }

    /// `reading: 120,000 records, 40,000 a second, 12 s left`
    func text(_ now: ContinuousClock.Instant) -> String {
        var text = "\(stage): \(grouped(done))" + (total.map { " of \(grouped($0))" } ?? "") + " records"
        if let rate = rate(now) { text += ", \(grouped(Int(rate))) a second" }
        if let left = secondsLeft(now), left > 0 { text += ", \(left) s left" }
        return text
    }

    /// `{"stage":"reading","records":120000,"total":null,"seconds":3.1,"rate":40000,"left":12}`
    func json(_ now: ContinuousClock.Instant) -> String {
        var json = JSONText()
        json.beginObject()
        json.member("stage", stage)
        json.member("records", done)
        json.member("total", total)
        json.member("seconds", (seconds(now) * 10).rounded() / 10)
        json.member("rate", rate(now).map { Int($0) })
        json.member("left", secondsLeft(now))
        json.endObject()
        return String(decoding: json.bytes, as: UTF8.self)
    }
}
