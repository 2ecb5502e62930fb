"use strict";

// Colours of M. Okabe and K. Ito, "Color universal design", 2008, lightened: told apart by any kind of colour vision.
const PALETTE = ["#56B4E9", "#E69F00", "#2FB98E", "#F0E442", "#CC79A7", "#E8763A", "#5E93C8", "#B7B7B7"];
const KINDS = ["model", "dataset", "method", "task", "metric", "keyword", "paper"];
// From low to high, by lightness too (M. C. Stone's advice for maps in one hue; these are of viridis).
const RAMP = ["#440154", "#414487", "#2A788E", "#22A884", "#7AD151", "#FDE725"];

/** The network of the page: arrays along nodes and edges, who is next to whom, and what is shown of it. */
class Graph {
  constructor(data) {
    this.data = data;
    this.count = data.labels.length;
    this.columns = new Map(data.columns.map((column) => [column.name, column]));
    this.kinds = data.kinds;
    this.x = Float64Array.from(data.x);
    this.y = Float64Array.from(data.y, (y) => -y);
    this.sources = Uint32Array.from(data.sources);
    this.targets = Uint32Array.from(data.targets);
    this.weights = Float64Array.from(data.weights);
    this.maxWeight = this.weights.reduce((a, b) => Math.max(a, b), 0) || 1;
    this.communities = this.columns.get("community")?.values ?? null;
    this.visible = new Uint8Array(this.count).fill(1);
    this.minimumWeight = 0;
    this.adjacency = this.makeAdjacency();
    this.sizes = new Float64Array(this.count);
    this.order = [];
  }

  /** For each node its edges, the heaviest first. */
  makeAdjacency() {
    const lists = Array.from({ length: this.count }, () => []);
    for (let edge = 0; edge < this.sources.length; edge++) {
      lists[this.sources[edge]].push(edge);
      lists[this.targets[edge]].push(edge);
    }
    for (const list of lists) list.sort((a, b) => this.weights[b] - this.weights[a] || a - b);
    return lists;
  }

  other(edge, node) {
    return this.sources[edge] === node ? this.targets[edge] : this.sources[edge];
  }

  kind(node) {
    return this.kinds ? this.kinds.names[this.kinds.values[node]] : "";
  }

  isBox(node) {
    return this.kind(node) === "dataset";
  }

  isShown(edge) {
    return this.weights[edge] >= this.minimumWeight && this.visible[this.sources[edge]] && this.visible[this.targets[edge]];
  }

  /** The measures that nodes can be sized or coloured by. */
  get measures() {
    return this.data.columns.filter((column) => column.isNumber && !["community", "component"].includes(column.name));
  }

  /** Areas grow with the values of a column. */
  sizeBy(name) {
    const values = this.columns.get(name)?.values;
    const largest = values ? Math.max(...chunked(values)) : 1;
    for (let node = 0; node < this.count; node++) {
      const share = values && largest > 0 ? Math.max(0, values[node] ?? 0) / largest : 0.25;
      this.sizes[node] = Math.sqrt(share);
    }
    this.order = Array.from(this.sizes.keys()).sort((a, b) => this.sizes[b] - this.sizes[a] || a - b);
  }

  /** Colours of nodes by an overlay, and what they mean. */
  colorBy(overlay) {
    const colors = new Array(this.count);
    if (overlay === "community" && this.communities) {
      for (let node = 0; node < this.count; node++) colors[node] = communityColor(this.communities[node]);
      return { colors, legend: this.communityLegend() };
    }
    if (overlay === "kind" && this.kinds) {
      for (let node = 0; node < this.count; node++) colors[node] = kindColor(this.kind(node));
      return { colors, legend: this.kinds.names.map((name) => ({ color: kindColor(name), text: name, isBox: name === "dataset" })) };
    }
    const values = this.columns.get(overlay)?.values ?? [];
    const known = values.filter((value) => value != null);
    const [low, high] = known.length ? [Math.min(...chunked(known)), Math.max(...chunked(known))] : [0, 1];
    for (let node = 0; node < this.count; node++) {
      const value = values[node];
      colors[node] = value == null ? PALETTE[7] : ramp(high > low ? (value - low) / (high - low) : 0.5);
    }
    const legend = [0, 0.5, 1].map((share) => ({ color: ramp(share), text: shownNumber(low + (high - low) * share) }));
    return { colors, legend };
  }

  communityLegend() {
    const shown = this.data.communities.slice(0, PALETTE.length - 1);
    const legend = shown.map((item) => ({ color: communityColor(item.number), text: `${item.label} (${item.size})` }));
    const rest = this.data.communities.length - shown.length;
    if (rest > 0) legend.push({ color: PALETTE[7], text: counted(rest, "smaller community", "smaller communities") });
    return legend;
  }
}

/** A list in parts short enough to be arguments: of each its least and its largest value. */
function chunked(values) {
  const result = [];
  for (let start = 0; start < values.length; start += 5000) {
    const part = values.slice(start, start + 5000).filter((value) => value != null);
    if (part.length) result.push(Math.min(...part), Math.max(...part));
  }
  return result.length ? result : [0];
}

const communityColor = (number) => PALETTE[Math.min(Math.max(number ?? 99, 1), PALETTE.length) - 1];

function kindColor(kind) {
  const place = KINDS.indexOf(kind);
  return PALETTE[place < 0 ? PALETTE.length - 1 : place];
}

function ramp(share) {
  const place = Math.min(0.9999, Math.max(0, share)) * (RAMP.length - 1);
  const [from, to] = [RAMP[Math.floor(place)], RAMP[Math.floor(place) + 1]];
  const mixed = [1, 3, 5].map((index) => {
    const [a, b] = [from, to].map((color) => parseInt(color.slice(index, index + 2), 16));
    return Math.round(a + (b - a) * (place % 1)).toString(16).padStart(2, "0");
  });
  return "#" + mixed.join("");
}
