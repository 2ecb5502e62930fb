"use strict";

/** Bars for the papers of each year. */
function yearChart({ first, papers }) {
  const [width, height, bottom, left] = [Math.max(360, Math.min(1000, papers.length * 34)), 190, 24, 44];
  const largest = Math.max(1, ...papers);
  const step = (width - left) / papers.length;
  const picture = draw("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": "Papers of each year" });
  for (const share of [0, 0.5, 1]) {
    const y = 12 + (height - bottom - 12) * (1 - share);
    picture.append(draw("line", { class: "rule", x1: left, x2: width, y1: y, y2: y }),
      draw("text", { class: "axis", x: left - 6, y: y + 4, "text-anchor": "end" }, shownNumber(Math.round(largest * share))));
  }
  const every = Math.ceil(papers.length / Math.max(1, Math.floor((width - left) / 42)));
  papers.forEach((count, index) => {
    const tall = ((height - bottom - 12) * count) / largest;
    const bar = draw("rect", { class: "bar", x: left + index * step + step * 0.12, y: height - bottom - tall, width: step * 0.76, height: tall, rx: 1.5 });
    bar.append(draw("title", {}, `${first + index}: ${counted(count, "paper")}`));
    picture.append(bar);
    if (index % every === 0) {
      picture.append(draw("text", { class: "axis", x: left + (index + 0.5) * step, y: height - 7, "text-anchor": "middle" }, String(first + index)));
    }
  });
  return picture;
}

/** A row for each burst: when, over how often in each year. */
function burstChart(bursts, { first, papers }) {
  const [left, right, row, top] = [170, 60, 24, 22];
  const width = Math.max(520, Math.min(1100, left + right + papers.length * 26));
  const height = top + bursts.length * row + 4;
  const step = (width - left - right) / papers.length;
  const picture = draw("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": "Bursts of names by year" });
  const every = Math.ceil(papers.length / Math.max(1, Math.floor((width - left - right) / 42)));
  papers.forEach((_, index) => {
    if (index % every === 0) picture.append(draw("text", { class: "axis", x: left + (index + 0.5) * step, y: 13, "text-anchor": "middle" }, String(first + index)));
  });
  bursts.forEach((burst, index) => {
    const y = top + index * row;
    const largest = Math.max(1, ...burst.counts);
    picture.append(draw("text", { x: left - 8, y: y + 16, "text-anchor": "end" }, cut(burst.name, 24)));
    burst.counts.forEach((count, year) => {
      if (!count) return;
      const isIn = first + year >= burst.from && first + year <= burst.to;
      const tall = Math.max(1.5, ((row - 6) * count) / largest);
      const bar = draw("rect", { x: left + year * step + 1, y: y + row - 3 - tall, width: Math.max(1, step - 2), height: tall, fill: isIn ? "#E8763A" : "#8A8F98", "fill-opacity": isIn ? 1 : 0.45 });
      bar.append(draw("title", {}, `${burst.name}, ${first + year}: ${counted(count, "paper")}`));
      picture.append(bar);
    });
    picture.append(draw("text", { class: "axis", x: width - right + 8, y: y + 16 }, burst.from === burst.to ? String(burst.from) : `${burst.from}–${burst.to % 100 < 10 ? "0" : ""}${burst.to % 100}`));
  });
  return picture;
}

/** Themes by centrality and density, divided by medians. */
function themeChart(themes) {
  const [width, height, margin] = [760, 460, 56];
  const median = (values) => {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  };
  // By rank: few themes are far from all others, and would press those together.
  const ranks = (values) => {
    const sorted = [...values].sort((a, b) => a - b);
    return values.map((value) => (sorted.length > 1 ? (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 / (sorted.length - 1) : 0.5));
  };
  const [xs, ys] = [ranks(themes.map((theme) => theme.centrality)), ranks(themes.map((theme) => theme.density))];
  const place = (share, length) => margin + share * (length - 2 * margin);
  const picture = draw("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": "Themes by centrality and density" });
  const [middleX, middleY] = [width / 2, height / 2];
  picture.append(
    draw("line", { class: "rule", x1: middleX, x2: middleX, y1: 24, y2: height - 24, "stroke-dasharray": "4 4" }),
    draw("line", { class: "rule", x1: 24, x2: width - 24, y1: middleY, y2: middleY, "stroke-dasharray": "4 4" }));
  for (const [text, x, y, anchor] of [["Niche", 28, 20, "start"], ["Motor", width - 28, 20, "end"], ["Emerging or declining", 28, height - 30, "start"], ["Basic", width - 28, height - 30, "end"]]) {
    picture.append(draw("text", { class: "axis", x, y, "text-anchor": anchor }, text));
  }
  picture.append(draw("text", { class: "axis", x: width / 2, y: height - 6, "text-anchor": "middle" }, "centrality, by rank →"),
    draw("text", { class: "axis", x: 12, y: height / 2, transform: `rotate(-90 12 ${height / 2})`, "text-anchor": "middle" }, "density, by rank →"));
  const largest = Math.max(1, ...themes.map((theme) => theme.occurrences));
  const order = themes.map((_, index) => index).sort((a, b) => themes[b].occurrences - themes[a].occurrences);
  for (const index of order) {
    const theme = themes[index];
    const [x, y] = [place(xs[index], width), height - place(ys[index], height)];
    const radius = 6 + 26 * Math.sqrt(theme.occurrences / largest);
    const circle = draw("circle", { cx: x, cy: y, r: radius, fill: communityColor(theme.community), "fill-opacity": 0.75 });
    circle.append(draw("title", {}, `${theme.label}: centrality ${shownNumber(theme.centrality)}, density ${shownNumber(theme.density)}`));
    picture.append(circle);
  }
  const taken = [];
  for (const index of order) {
    const text = cut(themes[index].label, 26);
    const [x, y, half] = [place(xs[index], width), height - place(ys[index], height) + 4, text.length * 3.3 + 2];
    if (taken.some((other) => Math.abs(other.x - x) < other.half + half && Math.abs(other.y - y) < 13)) continue;
    taken.push({ x, y, half });
    picture.append(draw("text", { x, y, "text-anchor": "middle" }, text));
  }
  return picture;
}
