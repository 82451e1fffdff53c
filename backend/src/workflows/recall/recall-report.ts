import type { LotReconciliation, RecallDetail, RecallPerson } from "@balance/contracts/recall-desk";
import { formatPence } from "@balance/money/format-pence";
import type { MedusaContainer } from "@medusajs/framework/types";
import { byteOrderMark, csvLine } from "../../csv/csv-line";
import { outcomeWords } from "./answer-words";
import { countOf } from "./count-of";
import { readRecallPeople } from "./read-recall-people";

const batchSize = 2000;

/** Names for staff and authorities, in the report and nowhere else. */
const typeNames = { withdrawal: "Withdrawal", recall: "Recall", allergy: "Allergy alert" };
const mailNames = { none: "not owed", owed: "on its way", sent: "sent", failed: "failed" };

const moment = (iso: string | null) =>
  iso
    ? new Intl.DateTimeFormat("en-GB", {
        dateStyle: "medium",
        timeStyle: "short",
        timeZone: "Europe/London",
      }).format(new Date(iso))
    : "";

/** What the records say of the recall, line by line. */
function facts(recall: RecallDetail): [name: string, value: string][] {
  const { people } = recall;
  return [
    ["Reference", recall.ref],
    ["Kind", typeNames[recall.type]],
    ["Product", recall.product_name],
    ["Hazard", recall.hazard],
    ["Reason", recall.reason],
    ["Risk", recall.risk_statement],
    ["Opened", moment(recall.opened_at)],
    ["People told", moment(recall.notified_at)],
    ["Closed", moment(recall.closed_at)],
    ["FSA reference", recall.fsa_ref],
    ["Council reference", recall.la_ref],
    ["Root cause", recall.root_cause],
    ["Sold from, to", [recall.sold_from, recall.sold_to].filter(Boolean).join(" to ")],
    ["Orders and units reached", `${countOf(people.orders, "order")}, ${countOf(people.sent_units, "unit")}`],
    ["Packed and stopped", `${countOf(people.held_orders, "order")}, ${countOf(people.held_units, "unit")}`],
    [
      "Mails sent, on their way, failed",
      `${people.mails_sent}, ${people.mails_owed}, ${people.mails_failed}`,
    ],
    ["Answers", `${people.answered} of ${people.orders}`],
    ["Units back", String(people.units_back)],
    ["Refunds made", `${people.refunds_made}, ${formatPence(people.refunded_pence)}`],
  ];
}

const lotColumns: [name: string, cell: (lot: LotReconciliation) => string | number][] = [
  ["Lot", (lot) => lot.code],
  ["Product", (lot) => lot.title],
  ["Best before", (lot) => lot.best_before ?? ""],
  ["Supplier", (lot) => lot.supplier ?? ""],
  ["Invoice", (lot) => lot.invoice_reference ?? ""],
  ["Received on", (lot) => lot.received_on ?? ""],
  ["Received", (lot) => lot.received],
  ["Corrected", (lot) => lot.corrected],
  ["On hand", (lot) => lot.on_hand],
  ["Written off", (lot) => lot.written_off],
  ["Sold at the counter", (lot) => lot.sold_at_counter],
  ["With customers", (lot) => lot.named_in_orders],
  ["Unaccounted", (lot) => lot.unaccounted],
];

/** How a column's text breaks where it is printed; between words when left out. */
type Breaks = "whole" | "anywhere";

const personColumns: [name: string, cell: (person: RecallPerson) => string | number, breaks?: Breaks][] = [
  ["Order", (person) => person.order_number, "whole"],
  ["Ordered", (person) => moment(person.ordered_at), "whole"],
  ["Name", (person) => person.name],
  ["Email", (person) => person.email, "anywhere"],
  ["Phone", (person) => person.phone, "whole"],
  ["Address", (person) => person.address.replaceAll("\n", ", ")],
  ["Lots", (person) => person.units.map(({ code, sent, held }) => `${sent + held} of ${code}`).join("; ")],
  ["Units sent", (person) => person.sent_units],
  ["Units stopped", (person) => person.held_units],
  ["Mail", (person) => mailNames[person.mail]],
  ["Mail sent", (person) => moment(person.mailed_at)],
  ["Reached otherwise", (person) => [person.reached_by ?? "", moment(person.reached_at)].join(" ").trim()],
  ["Answered", (person) => moment(person.answer?.at ?? null)],
  ["Answer", (person) => (person.answer ? outcomeWords[person.answer.outcome] : "")],
  ["Wants", (person) => person.answer?.wants ?? ""],
  ["Units back", (person) => person.quantity_back],
  ["Given", (person) => (person.remedy ? `${person.remedy.kind} ${person.remedy.state}` : "")],
  [
    "Refunded",
    ({ remedy }) =>
      remedy?.kind === "refund" && remedy.state === "made" ? formatPence(remedy.amount_pence ?? 0) : "",
  ],
  ["Note", (person) => person.note],
];

/** The whole report as CSV, in pieces: the recall, its lots, counter sales, and every order. */
export async function* recallReportCsv(
  container: MedusaContainer,
  recall: RecallDetail,
): AsyncGenerator<string> {
  yield byteOrderMark;
  for (const fact of facts(recall)) yield csvLine(fact);
  yield csvLine([]) + csvLine(lotColumns.map(([name]) => name));
  for (const lot of recall.lots) yield csvLine(lotColumns.map(([, cell]) => cell(lot)));
  if (recall.counter_sales.length > 0) {
    yield csvLine([]) + csvLine(["Sold at the counter", "Lot", "Units", "Reason", "By"]);
    for (const { at, code, quantity, reason, actor_name } of recall.counter_sales)
      yield csvLine([moment(at), code, quantity, reason, actor_name]);
  }
  yield csvLine([]) + csvLine(personColumns.map(([name]) => name));
  for await (const person of allPeople(container, recall.id))
    yield csvLine(personColumns.map(([, cell]) => cell(person)));
}

/** The same as a page to print, in pieces. It needs no script, and nothing from elsewhere. */
export async function* recallReportPage(
  container: MedusaContainer,
  recall: RecallDetail,
): AsyncGenerator<string> {
  const title = `Recall ${recall.ref}: ${recall.product_name}`;
  yield `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title><style>
body{font:14px/1.4 system-ui,sans-serif;margin:2rem;color:#111;background:#fff}
table{border-collapse:collapse;margin:.5rem 0 1.5rem}th,td{border:1px solid #888;padding:.25rem .5rem;text-align:left;vertical-align:top}
.whole{white-space:nowrap}.anywhere{overflow-wrap:anywhere;min-width:8em}
thead{display:table-header-group}tr{break-inside:avoid}.wide{overflow-x:auto}
@page{size:A4 landscape;margin:12mm}@media print{body{margin:0;font-size:9px}th,td{padding:.125rem .2rem}.wide{overflow:visible}}
</style></head><body><main><h1>${escaped(title)}</h1>`;
  yield `<table><tbody>${facts(recall)
    .map(([name, value]) => `<tr><th scope="row">${escaped(name)}</th><td>${escaped(value)}</td></tr>`)
    .join("")}</tbody></table>`;
  yield `<h2>Where every unit is</h2>${tableHead(
    "Where every unit is",
    lotColumns.map(([name]) => name),
  )}`;
  for (const lot of recall.lots) yield tableRow(lotColumns.map(([, cell]) => cell(lot)));
  yield tableEnd;
  if (recall.counter_sales.length > 0) {
    yield `<h2>Sold at the counter, to people nobody knows</h2>${tableHead("Counter sales", ["When", "Lot", "Units", "Reason", "By"])}`;
    for (const { at, code, quantity, reason, actor_name } of recall.counter_sales)
      yield tableRow([moment(at), code, quantity, reason, actor_name]);
    yield tableEnd;
  }
  yield `<h2>Orders</h2>${tableHead(
    "Orders",
    personColumns.map(([name]) => name),
  )}`;
  for await (const person of allPeople(container, recall.id))
    yield tableRow(
      personColumns.map(([, cell]) => cell(person)),
      personColumns.map(([, , breaks]) => breaks),
    );
  yield `${tableEnd}</main></body></html>`;
}

async function* allPeople(container: MedusaContainer, recallId: string): AsyncGenerator<RecallPerson> {
  for (let offset = 0; ; offset += batchSize) {
    const { people } = await readRecallPeople(container, recallId, {
      view: "all",
      q: "",
      offset,
      limit: batchSize,
    });
    yield* people;
    if (people.length < batchSize) return;
  }
}

const tableEnd = "</tbody></table></div>";

function tableHead(label: string, names: string[]): string {
  const cells = names.map((name) => `<th scope="col">${escaped(name)}</th>`).join("");
  return `<div class="wide" tabindex="0" role="region" aria-label="${escaped(label)}"><table><thead><tr>${cells}</tr></thead><tbody>`;
}

function tableRow(cells: (string | number)[], breaks: (Breaks | undefined)[] = []): string {
  const drawn = cells.map(
    (cell, index) => `<td${breaks[index] ? ` class="${breaks[index]}"` : ""}>${escaped(String(cell))}</td>`,
  );
  return `<tr>${drawn.join("")}</tr>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
