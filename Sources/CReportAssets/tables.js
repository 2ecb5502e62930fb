"use strict";

/** The nodes as a table that sorts by any column, a hundred rows at a time. */
class NodeTable {
  constructor(table, graph, select) {
    this.table = table;
    this.graph = graph;
    this.select = select;
    this.columns = [
      { title: "Name", value: (node) => graph.data.labels[node], isNumber: false },
      ...(graph.kinds && graph.kinds.names.length > 1 ? [{ title: "Kind", value: (node) => graph.kind(node), isNumber: false }] : []),
      ...graph.data.columns.filter((column) => column.name !== "kind").map((column) => ({ name: column.name, title: column.title || column.name, value: (node) => column.values[node], isNumber: column.isNumber })),
    ];
    const first = this.columns.findIndex((column) => column.name === graph.data.sizeBy);
    this.sorted = { column: Math.max(0, first), isDescending: first >= 0 };
    this.limit = 100;
    this.filter = "";
    this.render();
  }

  rows() {
    const { column, isDescending } = this.sorted;
    const { value, isNumber } = this.columns[column];
    const needle = this.filter.trim().toLowerCase();
    const nodes = [];
    for (let node = 0; node < this.graph.count; node++) {
      if (this.graph.visible[node] && (!needle || this.graph.data.labels[node].toLowerCase().includes(needle))) nodes.push(node);
    }
    const sign = isDescending ? -1 : 1;
    return nodes.sort((a, b) => {
      const [left, right] = [value(a), value(b)];
      if (left == null || right == null) return (left == null) - (right == null) || a - b;
      return (isNumber ? sign * (left - right) : sign * String(left).localeCompare(String(right))) || a - b;
    });
  }

  render() {
    const nodes = this.rows();
    const head = make("tr", {}, ...this.columns.map((column, index) => {
      const isSorted = index === this.sorted.column;
      const arrow = isSorted ? (this.sorted.isDescending ? " ↓" : " ↑") : "";
      return make("th", { scope: "col", class: column.isNumber ? "number" : "", "aria-sort": isSorted ? (this.sorted.isDescending ? "descending" : "ascending") : "none" },
        make("button", { type: "button", onclick: () => this.sortBy(index) }, column.title + arrow));
    }));
    const body = nodes.slice(0, this.limit).map((node) => make("tr", {}, ...this.columns.map((column, index) => {
      const value = column.value(node);
      if (index === 0) return make("td", {}, make("button", { type: "button", class: "link", onclick: () => this.select(node) }, value));
      return make("td", { class: column.isNumber ? "number" : "" }, column.isNumber ? shownNumber(value) : value ?? "–");
    })));
    this.table.replaceChildren(make("thead", {}, head), make("tbody", {}, ...body));
    byId("table-count").textContent = `${counted(nodes.length, "row")}${nodes.length > this.limit ? `, the first ${this.limit} shown` : ""}`;
    byId("more").hidden = nodes.length <= this.limit;
  }

  sortBy(index) {
    const isSame = this.sorted.column === index;
    this.sorted = { column: index, isDescending: isSame ? !this.sorted.isDescending : this.columns[index].isNumber };
    this.limit = 100;
    this.render();
    this.table.querySelectorAll("th button")[index].focus();
  }
}
