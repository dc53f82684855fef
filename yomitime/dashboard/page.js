"use strict";
// The table of posts with its filters, the worst posts, and the plot's pointer. Text reaches the page as text nodes only.

const FINDINGS = 10; // so many of a post are shown at once; a long post has thousands
const ON_A_PAGE = 50; // laying out Japanese is what takes time: with 50 posts a sort stays well under 100 ms
const $ = (id) => document.getElementById(id);
const data = JSON.parse($("data").textContent);
const { rows, words } = data;
const integers = new Intl.NumberFormat(data.lang);
const decimals = new Intl.NumberFormat(data.lang, { maximumFractionDigits: 1 });

let parsed = null; // the details are many and few are looked at
const detailsOf = (row) => (parsed ??= JSON.parse($("details").textContent))[row.rank];

rows.forEach((row, rank) => {
  row.rank = rank;
  row.text = folded([row.title ?? "", row.path, row.author, ...row.tags].join(" "));
});

// Small things.

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

// Replaces words in braces; what replaces them is not looked at again.
function say(name, values = {}) {
  return words[name].replace(/\{(\w+)\}/g, (whole, key) => (key in values ? values[key] : whole));
}

function folded(text) {
  return text.normalize("NFKC").toLowerCase();
}

function signed(value, format = decimals) {
  const shown = format.format(Math.abs(value));
  return value > 0 ? `+${shown}` : value < 0 ? `−${shown}` : shown;
}

// What is shown: the state, which the address keeps.

const START = { search: "", check: "", level: "", finding: "", sort: "status", order: "ascending", page: 0 };
let state = { ...START, statuses: new Set() };
let found = rows;
const opened = new Set();

const KEYS = {
  status: (row) => row.rank,
  title: ranksOf((row) => row.title ?? row.path),
  declared: (row) => row.declared,
  computed: (row) => row.seconds,
  difference: (row) => row.difference,
  score: (row) => row.score,
  characters: (row) => row.characters,
  findings: (row) => row.findings,
  day: (row) => row.day,
};

// Texts in the order of the language, compared once.
function ranksOf(text) {
  let ranks = null;
  return (row) => {
    if (ranks === null) {
      const { compare } = new Intl.Collator(data.lang, { numeric: true });
      ranks = [];
      [...rows].sort((one, other) => compare(text(one), text(other))).forEach(({ rank }, place) => (ranks[rank] = place));
    }
    return ranks[row.rank];
  };
}

function select() {
  const terms = folded(state.search).split(/\s+/).filter(Boolean);
  const { statuses, check, level, finding } = state;
  const wanted = rows.filter(
    (row) =>
      (statuses.size === 0 || statuses.has(row.status)) &&
      (check === "" || row.checks.includes(check)) &&
      (level === "" || (level === "none" ? row.level === null : row.level === Number(level))) &&
      (finding === "" || row.folder.includes(Number(finding))) &&
      terms.every((term) => row.text.includes(term)),
  );
  const key = KEYS[state.sort];
  const sign = state.order === "ascending" ? 1 : -1;
  return wanted.sort((one, other) => {
    const [a, b] = [key(one), key(other)];
    if (a === b) return one.rank - other.rank;
    if (a === null) return 1; // what has no value comes last either way
    if (b === null) return -1;
    return a < b ? -sign : sign;
  });
}

function isFiltered() {
  return state.statuses.size > 0 || ["search", "check", "level", "finding"].some((name) => state[name] !== "");
}

function update(changes, page = 0) {
  state = { ...state, ...changes, page };
  found = select();
  show();
  remember();
}

function show() {
  const last = Math.max(0, Math.ceil(found.length / ON_A_PAGE) - 1);
  state.page = Math.min(state.page, last);
  const start = state.page * ON_A_PAGE;
  const end = Math.min(start + ON_A_PAGE, found.length);
  fill(start, end);
  for (const heading of $("table").tHead.rows[0].cells) {
    const isKey = heading.dataset.sort === state.sort;
    if (isKey) heading.setAttribute("aria-sort", state.order);
    else heading.removeAttribute("aria-sort");
  }
  const counts = { found: integers.format(found.length), posts: data.all };
  const count = found.length === 0 ? say("nothing") : isFiltered() ? say("found", counts) : data.all;
  const range = found.length > ON_A_PAGE ? say("range", { from: integers.format(start + 1), to: integers.format(end) }) : "";
  $("found").textContent = [count, range].filter(Boolean).join(" · ");
  $("range").textContent = range;
  $("pages").hidden = found.length <= ON_A_PAGE;
  $("previous").setAttribute("aria-disabled", state.page === 0);
  $("next").setAttribute("aria-disabled", state.page === last);
  $("table").hidden = found.length === 0;
  showFilters();
}

function showFilters() {
  if ($("search").value !== state.search) $("search").value = state.search;
  $("check").value = state.check;
  $("level").value = state.level;
  for (const chip of document.querySelectorAll("[data-status]"))
    chip.setAttribute("aria-pressed", state.statuses.has(chip.dataset.status));
  const only = data.findings[state.finding];
  $("only").hidden = only === undefined;
  $("only").textContent = only === undefined ? "" : `${say("only", { what: only })} ✕`;
  $("reset").hidden = !isFiltered();
}

function fill(start, end) {
  const body = document.createDocumentFragment();
  for (let place = start; place < end; place++) {
    const row = found[place];
    body.append(rowOf(row));
    if (opened.has(row.rank)) body.append(detailRowOf(row));
  }
  $("body").replaceChildren(body);
}

// A post as a row.

function rowOf(row) {
  const isOpen = opened.has(row.rank);
  const button = element(
    "button",
    { type: "button", class: "title", "aria-expanded": isOpen, "aria-controls": isOpen ? `detail-${row.rank}` : null, "data-rank": row.rank, lang: "ja", dir: "auto" },
    row.title ?? row.path,
  );
  const path = row.title === null ? null : element("span", { class: "path", lang: "en" }, row.path);
  const status = () => [element("span", { class: `dot ${row.status}` }), data.statuses[row.status]];
  const reason = row.reason === null ? null : element("bdi", { class: "reason" }, row.reason);
  const small = element("span", { class: "small" }, ...status());
  return element(
    "tr",
    { id: `post-${row.rank}` },
    element("td", { class: "status" }, ...status()),
    element("th", { class: "title", scope: "row" }, button, path, reason, small),
    element("td", { class: "declared figure" }, row.declaredShown),
    element("td", { class: "computed figure" }, row.computedShown),
    element("td", { class: "difference figure" }, differenceOf(row)),
    element("td", { class: "score" }, scoreOf(row)),
    element("td", { class: "characters figure" }, row.characters === null ? "" : integers.format(row.characters)),
    element("td", { class: "findings figure" }, integers.format(row.findings)),
    element("td", { class: "day" }, row.date),
  );
}

function differenceOf(row) {
  if (row.difference === null) return "";
  if (row.status !== "stale") return signed(row.difference);
  const isOver = row.difference > 0;
  const mark = element("span", { class: isOver ? "over" : "under", "aria-hidden": "true" }, isOver ? "▲ " : "▼ ");
  return element("span", {}, mark, signed(row.difference));
}

function scoreOf(row) {
  if (row.score === null) return "–";
  const level = row.level === null ? element("span", { class: "soft" }, say("no_level")) : element("span", { class: "level" }, data.levels[row.level]);
  return element("span", {}, element("span", { class: "points" }, row.score.toFixed(2)), " ", level);
}

function detailRowOf(row) {
  const cell = element("td", { colspan: columns() }, ...detailOf(row));
  return element("tr", { class: "detail", id: `detail-${row.rank}` }, cell);
}

// The style hides columns on narrow screens and on paper, and says how many are left.
function columns(name = "--columns") {
  return Number(getComputedStyle($("table")).getPropertyValue(name));
}

function span(number) {
  for (const cell of document.querySelectorAll("tr.detail > td")) cell.colSpan = number;
}

// What was found in a post, in the table and among the worst.
function detailOf(row) {
  const detail = detailsOf(row);
  const facts = element("dl", { class: "facts" });
  const fact = (name, ...value) => facts.append(element("div", {}, element("dt", {}, say(name)), element("dd", {}, ...value)));
  fact("file", row.href === null ? element("span", { lang: "en" }, row.path) : element("a", { href: row.href, lang: "en" }, row.path));
  if (row.date) fact("date", row.date);
  if (row.author) fact("author", element("bdi", {}, row.author));
  if (row.tags.length) fact("tags", ...row.tags.flatMap((tag, at) => [at ? " · " : "", element("bdi", {}, tag)]));
  if (detail.raw) fact("declared", element("bdi", {}, say("declared_at", detail)));
  if (row.computed !== null) fact("computed", say(row.computedShown.includes("(") ? "minutes_range" : "minutes", { n: row.computedShown }));
  if (detail.clean !== null) fact("clean", say("minutes", { n: detail.clean }));
  if (row.score !== null || detail.reasons.length) {
    const level = row.level === null ? say("no_level") : data.levels[row.level];
    const score = row.score === null ? "" : `${say("score", { n: row.score.toFixed(2) })} · `;
    fact("level", score, level, detail.reasons.length ? ` – ${detail.reasons.join("; ")}` : "");
  }
  const findings = detail.findings.map((finding) =>
    element(
      "li",
      {},
      element("span", { class: `tag ${finding.severity}` }, say(finding.severity)),
      " ",
      element("bdi", {}, finding.message),
      " ",
      element("span", { class: "soft" }, `${say("line", { n: finding.line })} · `, element("code", {}, finding.check)),
    ),
  );
  const hardest = detail.hardest.map((sentence) =>
    element(
      "li",
      {},
      element("q", { lang: "ja", dir: "auto" }, sentence.text),
      element(
        "span",
        { class: "soft" },
        `${say("line", { n: sentence.line })} · ${say("rise", { n: `+${sentence.rise}` })} · ${sentence.advice}`,
      ),
    ),
  );
  const rest = findings.splice(FINDINGS); // the heaviest come first
  const message = detail.message && detail.findings.every((finding) => finding.message !== detail.message) ? detail.message : "";
  return [
    facts,
    message ? element("p", {}, element("bdi", {}, message)) : null,
    element("h3", { class: "minor" }, say("findings")),
    findings.length ? element("ul", { class: "found-here" }, ...findings) : element("p", { class: "soft" }, say("no_findings")),
    rest.length
      ? element(
          "details",
          { class: "more" },
          element("summary", {}, say("more", { n: integers.format(rest.length) })),
          element("ul", { class: "found-here" }, ...rest),
        )
      : null,
    hardest.length ? element("h3", { class: "minor" }, say("hardest")) : null,
    hardest.length ? element("ol", { class: "hardest" }, ...hardest) : null,
  ].filter(Boolean);
}

function toggle(button) {
  const row = rows[button.dataset.rank];
  const isOpen = opened.delete(row.rank);
  if (isOpen) {
    $(`detail-${row.rank}`).remove();
    button.removeAttribute("aria-controls");
  } else {
    opened.add(row.rank);
    button.closest("tr").after(detailRowOf(row));
    button.setAttribute("aria-controls", `detail-${row.rank}`);
  }
  button.setAttribute("aria-expanded", !isOpen);
}

// Shows a post in the table, opened, whatever was filtered.
function reveal(row) {
  opened.add(row.rank);
  update({ ...START, statuses: new Set(), sort: state.sort, order: state.order });
  update({}, Math.floor(found.indexOf(row) / ON_A_PAGE));
  const button = $(`post-${row.rank}`).querySelector("button");
  button.scrollIntoView({ block: "center" });
  button.focus({ preventScroll: true });
}

function toTable(changes) {
  update({ ...START, statuses: new Set(), ...changes });
  $("posts").scrollIntoView();
  $("posts").focus({ preventScroll: true });
}

function listWorst() {
  const items = data.worst.map((rank, place) => {
    const row = rows[rank];
    const title = element("span", { class: "name", lang: "ja", dir: "auto" }, row.title ?? row.path);
    const times = element("span", { class: "times" }, say("times", { declared: row.declaredShown, computed: row.computedShown }), " ");
    const off = element("b", {}, row.difference === null ? data.statuses[row.status] : differenceOf(row));
    if (row.difference !== null) off.append(" ", element("span", { class: "unit" }, words.min));
    times.append(off);
    const summary = element("summary", {}, title, times);
    return element("li", {}, element("details", { open: place === 0 ? "" : null }, summary, ...detailOf(row)));
  });
  if (items.length) $("worst-posts").append(...items);
  else $("worst-posts").replaceWith(element("p", {}, say("none_worst")));
}

// The address.

let remembered = "";

function remember() {
  const kept = new URLSearchParams();
  for (const name of ["search", "check", "level", "finding", "sort", "order"])
    if (state[name] !== START[name]) kept.set(name, state[name]);
  if (state.statuses.size) kept.set("status", [...state.statuses].join(","));
  if (state.page) kept.set("page", state.page + 1);
  if (document.documentElement.dataset.theme) kept.set("theme", document.documentElement.dataset.theme);
  remembered = kept.toString();
  history.replaceState(null, "", remembered ? `#${remembered}` : location.pathname + location.search);
}

function recall() {
  const text = location.hash.slice(1);
  if (text && !text.includes("=")) return; // a place on the page
  const kept = new URLSearchParams(text);
  const known = (name, values) => (values.includes(kept.get(name)) ? kept.get(name) : START[name]);
  const numbersOf = (list) => list.map((_, at) => String(at));
  state = {
    search: kept.get("search") ?? "",
    check: known("check", Object.keys(data.checks)),
    level: known("level", [...numbersOf(data.levels), "none"]),
    finding: known("finding", numbersOf(data.findings)),
    sort: known("sort", Object.keys(KEYS)),
    order: known("order", ["ascending", "descending"]),
    statuses: new Set((kept.get("status") ?? "").split(",").filter((name) => Object.hasOwn(data.statuses, name))),
    page: Math.max(0, (Number.parseInt(kept.get("page"), 10) || 1) - 1),
  };
  setTheme(["dark", "light"].includes(kept.get("theme")) ? kept.get("theme") : null);
  found = select();
  show();
}

// Light and dark: the system's choice until another is made.

function setTheme(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  $("dark").setAttribute("aria-pressed", isDark());
}

function isDark() {
  const { theme } = document.documentElement.dataset;
  return theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

// The plot: the post nearest to the pointer, or arrow keys from post to post.

function plot() {
  const frame = $("plot");
  if (frame === null) return;
  const svg = frame.querySelector("svg");
  const [left, right, top, bottom] = ["left", "right", "top", "bottom"].map((name) => Number(frame.dataset[name]));
  const { low, high, floor } = data.plot;
  const share = (minutes) => Math.log(Math.max(minutes, floor) / low) / Math.log(high / low);
  const marks = rows
    .filter((row) => row.drawn)
    .map((row) => ({ row, x: left + share(row.seconds / 60) * (right - left), y: bottom - share(row.declared) * (bottom - top) }))
    .sort((one, other) => one.x - other.x || other.y - one.y);
  let here = null;

  function point(mark) {
    here = mark;
    $("here").setAttribute("visibility", mark ? "visible" : "hidden");
    $("tip").textContent = "";
    if (!mark) return;
    $("here").setAttribute("cx", mark.x);
    $("here").setAttribute("cy", mark.y);
    const { row } = mark;
    const title = row.title ?? row.path;
    $("tip").append(
      element("bdi", { lang: "ja" }, title),
      element("span", {}, say("tip", { declared: row.declaredShown, computed: row.computedShown }), " ", differenceOf(row)),
    );
  }

  function nearest(event) {
    const box = svg.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * svg.viewBox.baseVal.width;
    const y = ((event.clientY - box.top) / box.height) * svg.viewBox.baseVal.height;
    let best = null;
    let least = 24 ** 2;
    for (const mark of marks) {
      const distance = (mark.x - x) ** 2 + (mark.y - y) ** 2;
      if (distance < least) [best, least] = [mark, distance];
    }
    return best;
  }

  const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, Home: -Infinity, End: Infinity };
  frame.tabIndex = 0;
  frame.addEventListener("keydown", (event) => {
    if (event.key in steps) {
      const at = here === null ? (steps[event.key] > 0 ? -1 : marks.length) : marks.indexOf(here);
      point(marks[Math.min(Math.max(at + steps[event.key], 0), marks.length - 1)]);
      event.preventDefault();
    } else if (event.key === "Enter" && here) {
      event.preventDefault(); // else it would press the button that has the focus then, and close the post again
      reveal(here.row);
    } else if (event.key === "Escape") point(null);
  });
  frame.addEventListener("blur", () => point(null));
  svg.addEventListener("pointermove", (event) => {
    const mark = nearest(event);
    if (mark !== here) point(mark);
    svg.classList.toggle("over-post", mark !== null);
  });
  svg.addEventListener("pointerleave", () => point(null));
  svg.addEventListener("click", (event) => {
    const mark = nearest(event);
    if (mark) reveal(mark.row);
  });
}

// Everything is put together.

$("search").addEventListener("input", (event) => update({ search: event.target.value }));
$("check").addEventListener("change", (event) => update({ check: event.target.value }));
$("level").addEventListener("change", (event) => update({ level: event.target.value }));
$("reset").addEventListener("click", () => {
  update({ search: "", check: "", level: "", finding: "", statuses: new Set() });
  $("search").focus();
});
$("only").addEventListener("click", () => {
  update({ finding: "" });
  $("search").focus();
});
$("filters").addEventListener("submit", (event) => event.preventDefault());
for (const chip of document.querySelectorAll("[data-status]"))
  chip.addEventListener("click", () => {
    const statuses = new Set(state.statuses);
    if (!statuses.delete(chip.dataset.status)) statuses.add(chip.dataset.status);
    update({ statuses });
  });
for (const heading of document.querySelectorAll("[data-sort]"))
  heading.addEventListener("click", () => {
    const { sort } = heading.dataset;
    const other = state.order === "ascending" ? "descending" : "ascending";
    update({ sort, order: sort === state.sort ? other : heading.firstElementChild.dataset.first });
  });
for (const button of document.querySelectorAll("button[data-level]")) {
  button.disabled = false;
  button.addEventListener("click", () => toTable({ level: button.dataset.level }));
}
for (const button of document.querySelectorAll("[data-finding]")) {
  button.hidden = false;
  button.addEventListener("click", () => toTable({ finding: button.dataset.finding }));
}
for (const [id, step] of [["previous", -1], ["next", 1]])
  $(id).addEventListener("click", () => {
    if ($(id).getAttribute("aria-disabled") === "true") return;
    update({}, state.page + step);
    $("found").scrollIntoView();
  });
$("body").addEventListener("click", (event) => {
  const button = event.target.closest("button.title");
  if (button) toggle(button);
});
$("dark").addEventListener("click", () => {
  setTheme(isDark() ? "light" : "dark");
  remember();
});
addEventListener("hashchange", () => location.hash.slice(1) !== remembered && recall());
// On paper there are no pages to turn: all posts that were found are printed, and the worst ones opened.
addEventListener("beforeprint", () => {
  fill(0, found.length);
  span(columns("--columns-on-paper"));
  for (const details of document.querySelectorAll("#worst-posts > li > details")) details.open = true;
});
addEventListener("afterprint", show);
addEventListener("resize", () => span(columns()));

for (const id of ["filters", "dark"]) $(id).hidden = false;
found = select();
show();
listWorst();
plot();
setTheme(null);
recall();
if (rows.length) setTimeout(() => KEYS.title(rows[0])); // so that the first sort by title is as quick as the others
