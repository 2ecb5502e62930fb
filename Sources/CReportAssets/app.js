"use strict";

/** Finds nodes by name as a person types: names that begin with it first, then by importance. */
class Search {
  constructor(input, list, graph, select) {
    [this.input, this.list, this.graph, this.select] = [input, list, graph, select];
    this.names = graph.data.labels.map((label) => label.toLowerCase());
    this.found = [];
    this.active = -1;
    input.addEventListener("input", () => this.update());
    input.addEventListener("keydown", (event) => this.keyDown(event));
    input.addEventListener("blur", () => setTimeout(() => this.close(), 150));
  }

  update() {
    const needle = this.input.value.trim().toLowerCase();
    if (!needle) return this.close();
    const [starts, others] = [[], []];
    for (const node of this.graph.order) {
      if (!this.graph.visible[node]) continue;
      const place = this.names[node].indexOf(needle);
      if (place === 0) starts.push(node);
      else if (place > 0) others.push(node);
      if (starts.length >= 12) break;
    }
    this.found = [...starts, ...others].slice(0, 12);
    this.active = this.found.length ? 0 : -1;
    this.render();
  }

  render() {
    const items = this.found.map((node, index) => make("li", { role: "option", id: `found-${index}`, "aria-selected": String(index === this.active), onmousedown: () => this.choose(index) }, this.graph.data.labels[node]));
    this.list.replaceChildren(...(items.length ? items : [make("li", { role: "option", "aria-selected": "false" }, "no such name")]));
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    if (this.active >= 0) this.input.setAttribute("aria-activedescendant", `found-${this.active}`);
  }

  keyDown(event) {
    if (event.key === "Escape") return this.close();
    if (event.key === "Enter" && this.active >= 0) return this.choose(this.active);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !this.found.length) return;
    event.preventDefault();
    this.active = (this.active + step + this.found.length) % this.found.length;
    this.render();
  }

  choose(index) {
    const node = this.found[index];
    if (node === undefined) return;
    this.input.value = this.graph.data.labels[node];
    this.close();
    this.select(node, true);
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}

/** What is shown: kinds, communities, years. */
class Filters {
  constructor(box, graph, changed) {
    [this.graph, this.changed] = [graph, changed];
    this.hiddenKinds = new Set();
    this.hiddenCommunities = new Set();
    this.years = { from: -Infinity, to: Infinity };
    const parts = [];
    if (graph.kinds && graph.kinds.names.length > 1) {
      parts.push(this.checks("Kinds", graph.kinds.names.map((name) => [name, name]), this.hiddenKinds));
    }
    if (graph.data.communities.length > 1) {
      const shown = graph.data.communities.slice(0, 40).map((item) => [item.number, `${item.label} (${item.size})`]);
      parts.push(this.checks("Communities", shown, this.hiddenCommunities));
    }
    if (this.yearColumns) parts.push(this.yearFields());
    parts.push(make("button", { type: "button", onclick: () => this.reset(box) }, "Show everything"));
    box.replaceChildren(...parts);
  }

  get yearColumns() {
    const first = this.graph.columns.get("first_year") ?? this.graph.columns.get("year");
    return first ? [first, this.graph.columns.get("last_year") ?? first] : null;
  }

  checks(title, choices, hidden) {
    return make("fieldset", {}, make("legend", {}, title), ...choices.map(([value, text]) => make("label", {},
      make("input", { type: "checkbox", checked: true, onchange: (event) => {
        if (event.target.checked) hidden.delete(value);
        else hidden.add(value);
        this.apply();
      } }), text)));
  }

  yearFields() {
    const field = (name, text) => make("label", {}, text, make("input", { type: "number", oninput: (event) => {
      const year = parseInt(event.target.value, 10);
      this.years[name] = Number.isNaN(year) ? (name === "from" ? -Infinity : Infinity) : year;
      this.apply();
    } }));
    return make("fieldset", {}, make("legend", {}, "Named in the years"), field("from", "from"), field("to", "to"));
  }

  reset(box) {
    this.hiddenKinds.clear();
    this.hiddenCommunities.clear();
    this.years = { from: -Infinity, to: Infinity };
    for (const input of box.querySelectorAll("input")) {
      if (input.type === "checkbox") input.checked = true;
      else input.value = "";
    }
    this.apply();
  }

  apply() {
    const { graph } = this;
    const years = this.yearColumns;
    for (let node = 0; node < graph.count; node++) {
      let isShown = !this.hiddenKinds.has(graph.kind(node)) && !this.hiddenCommunities.has(graph.communities?.[node]);
      if (years && isShown && (this.years.from > -Infinity || this.years.to < Infinity)) {
        const [first, last] = years.map((column) => column.values[node]);
        isShown = first != null && first <= this.years.to && last >= this.years.from;
      }
      graph.visible[node] = isShown ? 1 : 0;
    }
    this.changed();
  }
}

/** Puts the page together. */
function start() {
  const data = JSON.parse(byId("data").textContent);
  const graph = new Graph(data);
  graph.sizeBy(data.sizeBy);
  let map = null;
  let colors = [];
  const panel = new Panel(byId("panel"), graph, { select: (node) => select(node), color: (node) => colors[node] });
  map = new GraphMap(byId("canvas"), graph, { select: (node) => select(node), hover });
  const table = new NodeTable(byId("nodes"), graph, (node) => {
    select(node, true);
    byId("map").scrollIntoView();
  });
  byId("canvas").setAttribute("aria-label", `${data.title}: a map of ${counted(graph.count, "node")} and ${counted(graph.sources.length, "edge")}. The table under it has the same.`);

  function select(node, goesThere = false) {
    map.selected = node;
    if (node < 0) panel.showNothing();
    else panel.showNode(node);
    if (node >= 0 && goesThere) map.goTo(node);
    map.redraw();
  }

  function hover(node, x, y) {
    const tip = byId("tip");
    tip.hidden = node < 0;
    if (node < 0) return;
    tip.textContent = data.labels[node];
    tip.style.left = `${Math.min(x + 14, map.width - 160)}px`;
    tip.style.top = `${y + 14}px`;
  }

  function recolor() {
    const found = graph.colorBy(byId("overlay").value);
    colors = map.colors = found.colors;
    byId("legend").replaceChildren(...found.legend.map((item) => make("li", {}, dot(item.color, item.isBox), cut(item.text, 44))));
    map.redraw();
  }

  function changed() {
    const shown = graph.visible.reduce((a, b) => a + b, 0);
    let edges = 0;
    for (let edge = 0; edge < graph.sources.length; edge++) if (graph.isShown(edge)) edges += 1;
    byId("shown").textContent = `${counted(shown, "node")}, ${counted(edges, "edge")} shown`;
    table.render();
    if (map.selected >= 0) panel.showNode(map.selected);
    else panel.showNothing();
    map.redraw();
  }

  // Tools

  const option = (value, text) => make("option", { value }, text);
  const overlays = [];
  if (data.communities.length > 1) overlays.push(option("community", "community"));
  if (graph.kinds && graph.kinds.names.length > 1) overlays.push(option("kind", "kind"));
  overlays.push(...graph.measures.map((column) => option(column.name, (column.title || column.name).toLowerCase())));
  if (!overlays.length) overlays.push(option("none", "nothing"));
  byId("overlay").append(...overlays);
  byId("overlay").addEventListener("change", recolor);
  byId("size").append(...graph.measures.map((column) => option(column.name, (column.title || column.name).toLowerCase())));
  byId("size").value = data.sizeBy;
  byId("size").addEventListener("change", () => {
    graph.sizeBy(byId("size").value);
    map.redraw();
  });
  const sortedWeights = Float64Array.from(graph.weights).sort();
  byId("weight").addEventListener("input", () => {
    const share = Number(byId("weight").value) / 100;
    graph.minimumWeight = share === 0 ? 0 : sortedWeights[Math.min(sortedWeights.length - 1, Math.floor(share * sortedWeights.length))] ?? 0;
    byId("weight-value").textContent = share === 0 ? "" : shownNumber(graph.minimumWeight);
    changed();
  });
  new Search(byId("search"), byId("found"), graph, select);
  new Filters(byId("filter-box"), graph, changed);
  byId("zoom-in").addEventListener("click", () => map.zoom(1.4));
  byId("zoom-out").addEventListener("click", () => map.zoom(1 / 1.4));
  byId("zoom-fit").addEventListener("click", () => map.fit());
  byId("table-filter").addEventListener("input", (event) => {
    table.filter = event.target.value;
    table.limit = 100;
    table.render();
  });
  byId("more").addEventListener("click", () => {
    table.limit += 400;
    table.render();
  });
  const prefersDark = window.matchMedia("(prefers-color-scheme: dark)");
  function setScheme(scheme) {
    document.documentElement.dataset.scheme = scheme;
    byId("scheme").textContent = scheme === "dark" ? "Light" : "Dark";
    map.redraw();
  }
  setScheme(prefersDark.matches ? "dark" : "light");
  prefersDark.addEventListener("change", (event) => setScheme(event.matches ? "dark" : "light"));
  byId("scheme").addEventListener("click", () => setScheme(document.documentElement.dataset.scheme === "dark" ? "light" : "dark"));

  // Parts that not every network has

  function part(id, has, fill) {
    byId(id).hidden = !has;
    if (has) fill();
  }
  part("communities", data.communities.length > 1, () => {
    byId("cards").append(...data.communities.filter((item, index) => item.size > 2 || index < 6).slice(0, 30).map((item) => make("div", { class: "card" },
      make("h3", {}, dot(communityColor(item.number)), item.label),
      make("p", { class: "faint" }, `${counted(item.size, "node")}${item.papers ? `, ${counted(item.papers, "paper")}` : ""}`),
      make("p", { class: "names" }, ...item.first.map((node) => panel.nodeButton(node))),
      item.terms.length ? make("p", { class: "faint" }, "Own terms: " + item.terms.join(", ")) : null)));
  });
  part("time", data.years.papers.length > 1, () => byId("years").append(yearChart(data.years)));
  part("bursts", data.bursts.length > 0, () => byId("burst-chart").append(burstChart(data.bursts, data.years)));
  part("themes", data.themes.length > 3, () => byId("theme-chart").append(themeChart(data.themes)));
  byId("facts").append(...data.facts.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)]));
  for (const section of document.querySelectorAll("main > section")) {
    if (!section.hidden) byId("parts").append(make("li", {}, make("a", { href: "#" + section.id }, section.querySelector("h2").textContent)));
  }

  recolor();
  changed();
  document.documentElement.dataset.ready = "yes";
}

start();
