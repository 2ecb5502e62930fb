"use strict";

/** Draws the graph on a canvas, and turns pointers and keys into what they mean. */
class GraphMap {
  constructor(canvas, graph, callbacks) {
    this.canvas = canvas;
    this.graph = graph;
    this.callbacks = callbacks;
    this.context = canvas.getContext("2d");
    this.colors = [];
    this.selected = -1;
    this.hovered = -1;
    this.scale = 1;
    this.offset = { x: 0, y: 0 };
    this.widths = new Map();
    this.pointers = new Map();
    this.isMoving = false;
    this.byWeight = Array.from(graph.weights.keys()).sort((a, b) => graph.weights[a] - graph.weights[b] || a - b);
    this.listen();
    new ResizeObserver(() => this.resize()).observe(canvas);
  }

  // Places

  resize() {
    const box = this.canvas.getBoundingClientRect();
    if (!box.width || !box.height) return;
    const isFirst = !this.width;
    const middle = isFirst ? null : this.toWorld(this.width / 2, this.height / 2);
    this.ratio = window.devicePixelRatio || 1;
    [this.width, this.height] = [box.width, box.height];
    this.canvas.width = Math.round(box.width * this.ratio);
    this.canvas.height = Math.round(box.height * this.ratio);
    if (isFirst) this.fit();
    else this.center(middle.x, middle.y);
  }

  toScreen(node) {
    return { x: this.graph.x[node] * this.scale + this.offset.x, y: this.graph.y[node] * this.scale + this.offset.y };
  }

  toWorld(x, y) {
    return { x: (x - this.offset.x) / this.scale, y: (y - this.offset.y) / this.scale };
  }

  center(x, y) {
    this.offset = { x: this.width / 2 - x * this.scale, y: this.height / 2 - y * this.scale };
    this.redraw();
  }

  /** Shows all nodes that are visible. */
  fit() {
    const { graph } = this;
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let node = 0; node < graph.count; node++) {
      if (!graph.visible[node]) continue;
      left = Math.min(left, graph.x[node]);
      right = Math.max(right, graph.x[node]);
      top = Math.min(top, graph.y[node]);
      bottom = Math.max(bottom, graph.y[node]);
    }
    if (left > right) return this.redraw();
    const margin = Math.min(60, this.width * 0.08);
    const scales = [(this.width - 2 * margin) / Math.max(1, right - left), (this.height - 2 * margin) / Math.max(1, bottom - top)];
    this.scale = Math.min(...scales, 4);
    this.fitScale = this.scale;
    this.center((left + right) / 2, (top + bottom) / 2);
  }

  zoom(factor, x = this.width / 2, y = this.height / 2) {
    const place = this.toWorld(x, y);
    this.scale = Math.min(60, Math.max(this.fitScale / 4, this.scale * factor));
    this.offset = { x: x - place.x * this.scale, y: y - place.y * this.scale };
    this.moving();
  }

  pan(dx, dy) {
    this.offset.x += dx;
    this.offset.y += dy;
    this.moving();
  }

  /** While the map moves, it is drawn with fewer edges. */
  moving() {
    this.isMoving = true;
    clearTimeout(this.rest);
    this.rest = setTimeout(() => {
      this.isMoving = false;
      this.redraw();
    }, 140);
    this.redraw();
  }

  goTo(node) {
    this.scale = Math.max(this.scale, this.fitScale * 2.2);
    this.center(this.graph.x[node], this.graph.y[node]);
  }

  radius(node) {
    const largest = Math.max(16, Math.min(30, 300 / Math.sqrt(this.graph.count)));
    const grown = Math.min(2.2, Math.sqrt(this.scale / this.fitScale));
    return Math.max(1.7, largest * this.graph.sizes[node]) * Math.max(0.6, grown);
  }

  /** The node at a place, the more important of several. */
  nodeAt(x, y) {
    let [best, nearest] = [-1, Infinity];
    for (const node of this.graph.order) {
      if (!this.graph.visible[node]) continue;
      const place = this.toScreen(node);
      const distance = Math.hypot(place.x - x, place.y - y) - this.radius(node);
      if (distance < 5 && distance < nearest) {
        [best, nearest] = [node, distance];
        if (distance < 0) break;
      }
    }
    return best;
  }

  // Drawing

  redraw() {
    if (this.isAsked || !this.width) return;
    this.isAsked = true;
    requestAnimationFrame(() => {
      this.isAsked = false;
      this.paint();
    });
  }

  paint() {
    const { context } = this;
    const style = getComputedStyle(document.documentElement);
    this.theme = ["--paper", "--ink", "--edge", "--halo"].map((name) => style.getPropertyValue(name).trim());
    context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    context.clearRect(0, 0, this.width, this.height);
    const focus = this.selected >= 0 ? this.selected : this.hovered;
    this.near = focus >= 0 ? new Set(this.graph.adjacency[focus].filter((edge) => this.graph.isShown(edge)).map((edge) => this.graph.other(edge, focus))) : null;
    this.near?.add(focus);
    this.paintEdges(focus);
    this.paintNodes();
    this.paintLabels(focus);
  }

  paintEdges(focus) {
    const { context, graph } = this;
    const limit = this.isMoving ? 4000 : Infinity;
    const start = Math.max(0, this.byWeight.length - limit);
    const fade = Math.min(1, 3 / Math.sqrt(Math.max(1, graph.weights.length / Math.max(1, graph.count))));
    // Lines of one look are one path, which is many times faster.
    const batches = new Map();
    for (let index = start; index < this.byWeight.length; index++) {
      const edge = this.byWeight[index];
      if (!graph.isShown(edge)) continue;
      const [source, target] = [graph.sources[edge], graph.targets[edge]];
      const isNear = source === focus || target === focus;
      if (focus >= 0 && !isNear && this.isMoving) continue;
      const level = Math.min(3, Math.floor(Math.sqrt(graph.weights[edge] / graph.maxWeight) * 4));
      const color = this.colors[source] === this.colors[target] ? this.colors[source] : "";
      const key = `${focus >= 0 ? (isNear ? 2 : 0) : 1}|${level}|${color}`;
      if (!batches.has(key)) batches.set(key, []);
      batches.get(key).push(source, target);
    }
    const order = [...batches.keys()].sort();
    for (const key of order) {
      const [emphasis, level, color] = key.split("|");
      context.beginPath();
      const ends = batches.get(key);
      for (let index = 0; index < ends.length; index += 2) this.line(ends[index], ends[index + 1]);
      const alpha = emphasis === "2" ? 0.85 : emphasis === "0" ? 0.05 : (0.16 + 0.13 * Number(level)) * fade;
      context.strokeStyle = color || `rgb(${this.theme[2]})`;
      context.globalAlpha = alpha;
      context.lineWidth = 0.6 + Number(level) * 0.8;
      context.stroke();
    }
    context.globalAlpha = 1;
  }

  line(source, target) {
    const [a, b] = [this.toScreen(source), this.toScreen(target)];
    if (Math.max(a.x, b.x) < 0 || Math.min(a.x, b.x) > this.width) return;
    if (Math.max(a.y, b.y) < 0 || Math.min(a.y, b.y) > this.height) return;
    this.context.moveTo(a.x, a.y);
    if (this.graph.weights.length > 8000) this.context.lineTo(b.x, b.y);
    else this.context.quadraticCurveTo((a.x + b.x) / 2 + (b.y - a.y) * 0.1, (a.y + b.y) / 2 - (b.x - a.x) * 0.1, b.x, b.y);
  }

  paintNodes() {
    const { context, graph } = this;
    this.paintSmallNodes();
    for (let index = graph.order.length - 1; index >= 0; index--) {
      const node = graph.order[index];
      if (!graph.visible[node]) continue;
      const { x, y } = this.toScreen(node);
      const radius = this.radius(node);
      if (radius <= SMALL || x < -radius || y < -radius || x > this.width + radius || y > this.height + radius) continue;
      context.globalAlpha = this.near && !this.near.has(node) ? 0.18 : 1;
      context.fillStyle = this.colors[node];
      context.beginPath();
      if (graph.isBox(node)) context.rect(x - radius * 0.89, y - radius * 0.89, radius * 1.77, radius * 1.77);
      else context.arc(x, y, radius, 0, 2 * Math.PI);
      context.fill();
      context.strokeStyle = node === this.selected ? this.theme[1] : this.theme[0];
      context.lineWidth = node === this.selected ? 2.5 : 1;
      context.stroke();
    }
    context.globalAlpha = 1;
  }

  /** Nodes of a few pixels: those of one colour are one path, of squares, which nobody can tell from circles. */
  paintSmallNodes() {
    const { context, graph } = this;
    const batches = new Map();
    for (const node of graph.order) {
      if (!graph.visible[node]) continue;
      const radius = this.radius(node);
      if (radius > SMALL) continue;
      const x = graph.x[node] * this.scale + this.offset.x;
      const y = graph.y[node] * this.scale + this.offset.y;
      if (x < 0 || y < 0 || x > this.width || y > this.height) continue;
      const key = (this.near && !this.near.has(node) ? "0" : "1") + this.colors[node];
      if (!batches.has(key)) batches.set(key, []);
      batches.get(key).push(x, y, radius * 0.9);
    }
    for (const [key, places] of [...batches].sort()) {
      context.globalAlpha = key[0] === "0" ? 0.18 : 1;
      context.fillStyle = key.slice(1);
      context.beginPath();
      for (let index = 0; index < places.length; index += 3) {
        const half = places[index + 2];
        context.rect(places[index] - half, places[index + 1] - half, 2 * half, 2 * half);
      }
      context.fill();
    }
    context.globalAlpha = 1;
  }

  /** Labels that do not overlap, the most important first. */
  paintLabels(focus) {
    const { context, graph } = this;
    const taken = [];
    let left = this.isMoving ? 60 : Math.round(40 + this.width / 9);
    const first = focus >= 0 ? [focus, ...graph.order.filter((node) => node !== focus && this.near.has(node))] : graph.order;
    context.textBaseline = "middle";
    context.lineJoin = "round";
    for (const node of first) {
      if (left <= 0) break;
      if (!graph.visible[node]) continue;
      const { x, y } = this.toScreen(node);
      if (x < 0 || y < 0 || x > this.width || y > this.height) continue;
      const radius = this.radius(node);
      const size = Math.round(Math.min(19, 10 + radius * 0.32));
      const text = cut(graph.data.labels[node], 44);
      const width = this.textWidth(text, size);
      const box = [
        [x + radius + 3, y], [x - radius - 3 - width, y], [x - width / 2, y + radius + size * 0.7],
        [x - width / 2, y - radius - size * 0.7],
      ].map(([start, middle]) => [start - 1, middle - size * 0.58, start + width + 1, middle + size * 0.58])
        .filter((candidate) => candidate[0] >= 0 && candidate[2] <= this.width && candidate[1] >= 0 && candidate[3] <= this.height)
        .find((candidate) => taken.every((other) => candidate[0] >= other[2] || other[0] >= candidate[2] || candidate[1] >= other[3] || other[1] >= candidate[3]));
      if (!box) continue;
      taken.push(box);
      left -= 1;
      context.font = `${node === focus ? 600 : 400} ${size}px ${LABEL_FONT}`;
      context.strokeStyle = this.theme[3];
      context.lineWidth = 3;
      context.strokeText(text, box[0] + 1, (box[1] + box[3]) / 2);
      context.fillStyle = this.theme[1];
      context.fillText(text, box[0] + 1, (box[1] + box[3]) / 2);
    }
  }

  textWidth(text, size) {
    let width = this.widths.get(text);
    if (width === undefined) {
      this.context.font = `400 10px ${LABEL_FONT}`;
      width = this.context.measureText(text).width / 10;
      this.widths.set(text, width);
    }
    return width * size;
  }

  // Pointers and keys

  listen() {
    const { canvas } = this;
    canvas.addEventListener("pointerdown", (event) => {
      canvas.setPointerCapture(event.pointerId);
      this.pointers.set(event.pointerId, { x: event.offsetX, y: event.offsetY, startX: event.offsetX, startY: event.offsetY });
    });
    canvas.addEventListener("pointermove", (event) => this.pointerMoved(event));
    canvas.addEventListener("pointerup", (event) => this.pointerUp(event));
    canvas.addEventListener("pointercancel", (event) => this.pointers.delete(event.pointerId));
    canvas.addEventListener("pointerleave", () => this.hover(-1, 0, 0));
    canvas.addEventListener("wheel", (event) => {
      event.preventDefault();
      this.zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.06 : 0.0018)), event.offsetX, event.offsetY);
    }, { passive: false });
    canvas.addEventListener("keydown", (event) => this.keyDown(event));
  }

  pointerMoved(event) {
    const pointer = this.pointers.get(event.pointerId);
    if (!pointer) return this.hover(this.nodeAt(event.offsetX, event.offsetY), event.offsetX, event.offsetY);
    const others = [...this.pointers.values()].filter((other) => other !== pointer);
    if (others.length === 1) {
      const [before, other] = [{ ...pointer }, others[0]];
      const factor = Math.hypot(event.offsetX - other.x, event.offsetY - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
      this.zoom(factor, (event.offsetX + other.x) / 2, (event.offsetY + other.y) / 2);
    } else {
      this.pan(event.offsetX - pointer.x, event.offsetY - pointer.y);
    }
    [pointer.x, pointer.y] = [event.offsetX, event.offsetY];
  }

  pointerUp(event) {
    const pointer = this.pointers.get(event.pointerId);
    this.pointers.delete(event.pointerId);
    if (!pointer || Math.hypot(event.offsetX - pointer.startX, event.offsetY - pointer.startY) > 6) return;
    this.callbacks.select(this.nodeAt(event.offsetX, event.offsetY));
  }

  hover(node, x, y) {
    this.callbacks.hover(node, x, y);
    this.canvas.classList.toggle("over", node >= 0);
    if (node === this.hovered) return;
    this.hovered = node;
    this.redraw();
  }

  keyDown(event) {
    const steps = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
    if (steps[event.key]) this.pan(...steps[event.key]);
    else if (event.key === "+" || event.key === "=") this.zoom(1.3);
    else if (event.key === "-") this.zoom(1 / 1.3);
    else if (event.key === "0") this.fit();
    else if (event.key === "Escape") this.callbacks.select(-1);
    else return;
    event.preventDefault();
  }
}

/** Up to this radius a node is a square of one colour. */
const SMALL = 2.2;
const LABEL_FONT = 'system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif';
