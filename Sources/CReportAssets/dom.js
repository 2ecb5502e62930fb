"use strict";

// Small helpers. Titles and labels come in as text nodes alone: nothing of the data is ever markup.

const byId = (id) => document.getElementById(id);

/** An element with attributes and children; texts among them become text nodes. */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "class") element.className = value;
    else if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child != null));
  return element;
}

/** An element of SVG. */
function draw(name, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.filter((child) => child != null));
  return element;
}

const wholes = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** A number for people: four digits that count, or all of a whole one. */
function shownNumber(value) {
  if (value == null || Number.isNaN(value)) return "–";
  if (Number.isInteger(value)) return Math.abs(value) < 10000 ? String(value) : wholes.format(value);
  if (Math.abs(value) >= 1000) return wholes.format(value);
  return String(Number(value.toPrecision(4)));
}

const counted = (count, one, many = one + "s") => `${wholes.format(count)} ${count === 1 ? one : many}`;

/** A text that is not longer than some letters. */
const cut = (text, length) => (text.length > length ? text.slice(0, length - 1).trimEnd() + "…" : text);

/** A dot in a colour; styles of elements go past no policy. */
function dot(color, isBox = false) {
  const mark = make("span", { class: isBox ? "dot box" : "dot", "aria-hidden": "true" });
  mark.style.background = color;
  return mark;
}
