// Each table sorts by the column whose heading is pressed; what has no value stays last. Tables that sort already are left alone.
for (const table of document.querySelectorAll("table.yomitime-sortable:not([data-sorts])")) {
  table.dataset.sorts = "";
  const body = table.tBodies[0], heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const sign = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
      const rows = [...body.rows].map(row => {
        const { dataset, classList, textContent } = row.cells[column];
        const isText = !("value" in dataset) && !classList.contains("yomitime-number");
        return { row, key: isText ? textContent : "value" in dataset ? Number(dataset.value) : null };
      });
      rows.sort((a, b) =>
        a.key === null || b.key === null ? (a.key === null) - (b.key === null)
          : sign * (typeof a.key === "string" ? a.key.localeCompare(b.key) : a.key - b.key));
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
      body.append(...rows.map(each => each.row));
    });
  });
}
