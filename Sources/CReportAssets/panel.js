"use strict";

/** Tells what is known of a node or of an edge. */
class Panel {
  constructor(element, graph, callbacks) {
    this.element = element;
    this.graph = graph;
    this.callbacks = callbacks;
  }

  showNothing() {
    const { data, order } = this.graph;
    const first = order.filter((node) => this.graph.visible[node]).slice(0, 12);
    this.element.replaceChildren(
      make("h3", {}, "Nothing is selected"),
      make("p", { class: "faint" }, "Click a node, or find one by name. These are the largest:"),
      make("ol", {}, ...first.map((node) => make("li", {}, this.nodeButton(node)))),
      ...(data.notes ?? []).map((note) => make("p", { class: "faint" }, note)),
    );
  }

  nodeButton(node) {
    return make("button", { type: "button", class: "link", onclick: () => this.callbacks.select(node) }, this.graph.data.labels[node]);
  }

  showNode(node) {
    const { graph } = this;
    const facts = [];
    if (graph.kind(node)) facts.push(["Kind", graph.kind(node)]);
    for (const column of graph.data.columns) {
      const value = column.values[node];
      if (value == null || value === "" || ["kind", "component"].includes(column.name)) continue;
      facts.push([column.title || column.name, column.isNumber ? shownNumber(value) : String(value)]);
    }
    this.element.replaceChildren(
      make("h3", {}, dot(this.callbacks.color(node), graph.isBox(node)), graph.data.labels[node]),
      make("dl", {}, ...facts.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)])),
      this.papers(node),
      this.neighbors(node),
    );
    this.element.scrollTop = 0;
  }

  papers(node) {
    const papers = this.graph.data.nodePapers[node] ?? [];
    if (!papers.length) return null;
    const total = this.graph.data.nodePaperCounts[node];
    const title = total > papers.length ? `${papers.length} of ${counted(total, "paper")}` : counted(papers.length, "paper");
    return make("div", {}, make("h3", {}, title), make("ul", {}, ...papers.map((paper) => make("li", {}, ...this.paper(paper)))));
  }

  /** A paper with its link; a link leads where its address begins with https. */
  paper(number) {
    const { title, year, by, url } = this.graph.data.papers[number];
    const text = url?.startsWith("https://")
      ? make("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, title)
      : title;
    const aside = [by, year].filter(Boolean).join(", ");
    return [text, aside ? make("span", { class: "faint" }, ` ${aside}`) : null];
  }

  neighbors(node) {
    const { graph } = this;
    const edges = graph.adjacency[node].filter((edge) => graph.isShown(edge));
    if (!edges.length) return null;
    const list = edges.slice(0, 60).map((edge) => {
      const other = graph.other(edge, node);
      return make("li", { class: "row" }, dot(this.callbacks.color(other), graph.isBox(other)),
        make("span", { class: "grow" }, this.nodeButton(other)),
        make("button", {
          type: "button", class: "link", "aria-label": `Evidence for ${graph.data.labels[node]} and ${graph.data.labels[other]}`,
          onclick: () => this.showEdge(edge, node),
        }, shownNumber(graph.weights[edge])));
    });
    const more = edges.length > 60 ? [make("p", { class: "faint" }, `and ${wholes.format(edges.length - 60)} more`)] : [];
    return make("div", {}, make("h3", {}, counted(edges.length, "neighbour")),
      make("p", { class: "faint" }, "The number is the weight; it shows the evidence."), make("ul", { id: "neighbors" }, ...list), ...more);
  }

  showEdge(edge, from) {
    const { graph } = this;
    const [source, target] = [graph.sources[edge], graph.targets[edge]];
    const facts = [["Weight", shownNumber(graph.weights[edge])]];
    for (const column of graph.data.edgeColumns) {
      if (column.values[edge] != null) facts.push([column.title || column.name, shownNumber(column.values[edge])]);
    }
    const evidence = graph.data.evidence[edge];
    const papers = graph.data.edgePapers[edge] ?? [];
    let body = [make("p", { class: "faint" }, "The page does not carry the papers behind this edge; `papergraph why` tells them.")];
    if (evidence) body = evidence.map((item) => this.evidence(item));
    else if (papers.length) body = [make("ul", {}, ...papers.map((paper) => make("li", {}, ...this.paper(paper))))];
    this.element.replaceChildren(
      make("button", { type: "button", onclick: () => this.callbacks.select(from) }, "← " + cut(graph.data.labels[from], 30)),
      make("h3", {}, this.nodeButton(source), graph.data.directed ? " → " : " and ", this.nodeButton(target)),
      make("dl", {}, ...facts.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)])),
      make("div", { id: "evidence" }, ...body),
    );
    this.element.scrollTop = 0;
  }

  evidence(item) {
    return make("div", {}, make("h3", {}, ...this.paper(item.paper)),
      ...(item.sentences ?? []).map((sentence) => make("blockquote", {}, ...marked(sentence.text, sentence.marks))),
      ...(item.references ?? []).map((text) => make("blockquote", {}, text)),
      ...(item.authors ?? []).map((text) => make("p", { class: "faint" }, text)));
  }
}

/** A text with marks around some of its parts; places count code points. */
function marked(text, marks) {
  const points = Array.from(text);
  const parts = [];
  let place = 0;
  for (const [start, end] of marks) {
    if (start < place) continue;
    parts.push(points.slice(place, start).join(""), make("mark", {}, points.slice(start, end).join("")));
    place = end;
  }
  parts.push(points.slice(place).join(""));
  return parts;
}
