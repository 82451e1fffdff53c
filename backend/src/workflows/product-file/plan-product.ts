// Over the aim of 150 lines: what may be wrong with a product of a file is said in one place.
import type {
  ProductFileChange,
  ProductFileLine,
  ProductFileOutcome,
  ProductFileProblem,
} from "@balance/contracts/product-file";
import { isDeepStrictEqual } from "node:util";
import { emptyLabel, type LabelEntry, labelEntryShape } from "../../modules/label/label-shape";
import { shortened } from "./cell-kinds";
import type { Column } from "./column";
import { keyColumns, productColumns, variantColumns } from "./columns";
import { labelColumns } from "./label-columns";
import { labelEntry } from "./label-entry";
import { problem } from "./line-problem";
import { readLot } from "./plan-lot";
import {
  type LotRecord,
  newProduct,
  newVariant,
  type ProductRecord,
  type VariantRecord,
} from "./product-record";
import { type FileProduct, type FileRow, skuOf } from "./read-product-file";

/** What must be known besides the product itself. */
export interface PlanFacts {
  /** The engine's product types. */
  kinds: readonly string[];
  categories: readonly string[];
  /** SKUs that other products have, each with that product's handle. */
  skuOwners: ReadonlyMap<string, string>;
  /** SKUs that a set can be made of: of the shop, and of the file. */
  partSkus: ReadonlySet<string>;
  /** False where the shop keeps several options and a new variant can't be told by its title. */
  hasOneOption: boolean;
}

export interface PlannedLot {
  sku: string;
  line: number;
  lot: LotRecord;
}

export interface ProductPlan {
  outcome: ProductFileOutcome;
  lines: ProductFileLine[];
  /** As the file wants it; what the file doesn't name is as it was. */
  wanted: ProductRecord;
  current: ProductRecord | null;
  /** Lots that come with their opening quantity. */
  newLots: PlannedLot[];
}

/** What the rows of one product would change. No I/O; nothing is thrown for bad input. */
export function planProduct(
  { handle, rows }: FileProduct,
  current: ProductRecord | null,
  facts: PlanFacts,
): ProductPlan {
  const wanted = current ? structuredClone(current) : newProduct(handle);
  const lines = rows.map((row) => newLine(row, handle));
  const first = lines[0]!;
  const at = (row: FileRow) => lines[rows.indexOf(row)]!;
  const newLots: PlannedLot[] = [];

  for (const row of rows) if (row.problem) problem(at(row), null, row.problem);
  readHandle(first, handle, current);
  readColumns(first, rows[0]!, productColumns, wanted, current);
  readLabel(first, rows[0]!, wanted, current);
  repeatOnly(rows, at, [...productColumns, ...labelColumns]);
  checkProduct(first, wanted, current, facts);
  for (const ofVariant of Map.groupBy(rows, skuOf).values()) {
    const line = at(ofVariant[0]!);
    const before = current?.variants.find(({ sku }) => sku === line.sku) ?? null;
    const variant = before ? wanted.variants.find(({ sku }) => sku === line.sku)! : newVariant(line.sku);
    if (!before) wanted.variants.push(variant);
    readColumns(line, ofVariant[0]!, variantColumns, variant, before);
    repeatOnly(ofVariant, at, variantColumns);
    checkVariant(line, variant, before, current, facts);
    for (const row of ofVariant) {
      const lot = readLot(at(row), row, variant, before);
      if (lot) newLots.push({ sku: line.sku, line: row.line, lot });
    }
    line.outcome = !before ? "new" : line.outcome;
  }
  checkTitles(first, wanted, current);
  return { ...settled(lines, current), wanted, current, newLots };
}

/** Of the report, with nothing in it yet. */
export function newLine(row: FileRow, handle: string): ProductFileLine {
  const { line } = row;
  return { line, handle, sku: skuOf(row), outcome: "same", changes: [], problems: [], notes: [] };
}

/** Reads the cells that the file has, unless all of them are empty, and notes which of them say something else than what is there. */
function readColumns<Subject>(
  line: ProductFileLine,
  { cells }: FileRow,
  columns: readonly Column<Subject>[],
  subject: Subject,
  before: Subject | null,
): void {
  // a row may be about the variant alone, or about one more lot of it
  if (before !== null && !isSaid(cells, columns)) return;
  for (const column of columns) {
    const cell = cells[column.name];
    if (cell === undefined) continue;
    const wrong = column.read(subject, cell);
    if (wrong !== null) {
      // a new thing keeps its default where the cell is empty
      if (before === null && cell.trim() === "") continue;
      problem(line, column.name, `${column.name} ${wrong}.`);
      continue;
    }
    note(line.changes, column.name, before === null ? "" : column.write(before), column.write(subject));
  }
}

function note(changes: ProductFileChange[], column: string, from: string, to: string): void {
  if (from !== to) changes.push({ column, from: shortened(from, 120), to: shortened(to, 120) });
}

/** Whether any of the cells says something; a person who leaves all of them empty means what is there. */
function isSaid(cells: FileRow["cells"], columns: readonly { name: string }[]): boolean {
  return columns.some(({ name }) => (cells[name] ?? "").trim() !== "");
}

/** A label that the file doesn't speak of stays as it is. */
function readLabel(
  line: ProductFileLine,
  row: FileRow,
  wanted: ProductRecord,
  current: ProductRecord | null,
): void {
  const before = current?.label ?? null;
  if (!isSaid(row.cells, labelColumns)) return;
  const label: LabelEntry = before ? structuredClone(before) : labelEntry(emptyLabel());
  readColumns(line, row, labelColumns, label, before);
  const valid = labelEntryShape.safeParse(label);
  for (const issue of valid.success ? [] : valid.error.issues.slice(0, 3))
    problem(line, `label_${String(issue.path[0])}`, `label_${issue.path.join(".")}: ${issue.message}.`);
  wanted.label = label;
}

/** A product's or a variant's cells stand in its first row; below it they are empty or the same. */
function repeatOnly(
  rows: readonly FileRow[],
  at: (row: FileRow) => ProductFileLine,
  columns: readonly { name: string }[],
): void {
  const [first, ...others] = rows;
  for (const row of others)
    for (const { name } of columns) {
      const cell = row.cells[name] ?? "";
      if (cell.trim() !== "" && cell !== first!.cells[name])
        problem(at(row), name, `${name} says something else than row ${first!.line}; leave it empty here.`);
    }
}

function readHandle(line: ProductFileLine, handle: string, current: ProductRecord | null): void {
  if (handle === "") problem(line, keyColumns.product, "product_handle is empty: it names the product.");
  else if (!current && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(handle))
    problem(
      line,
      keyColumns.product,
      "product_handle is the end of the page's address: small letters, digits and single hyphens.",
    );
}

function checkProduct(
  line: ProductFileLine,
  { kind, categories, title }: ProductRecord,
  current: ProductRecord | null,
  facts: PlanFacts,
): void {
  if (title.trim() === "" && !line.problems.some(({ column }) => column === "product_title"))
    problem(line, "product_title", "product_title is empty: a new product needs a name.");
  if (kind !== null && kind !== current?.kind && !facts.kinds.includes(kind))
    problem(
      line,
      "product_kind",
      `There is no kind “${shortened(kind)}”; there are ${facts.kinds.join(", ")}.`,
    );
  const unknown = categories.filter(
    (one) => !facts.categories.includes(one) && !current?.categories.includes(one),
  );
  if (unknown.length > 0)
    problem(
      line,
      "product_categories",
      `There is no category “${unknown.map((one) => shortened(one)).join("”, “")}”. Categories are named by handle.`,
    );
}

function checkVariant(
  line: ProductFileLine,
  variant: VariantRecord,
  before: VariantRecord | null,
  current: ProductRecord | null,
  { skuOwners, partSkus, hasOneOption }: PlanFacts,
): void {
  const { sku } = line;
  if (sku === "") problem(line, keyColumns.variant, "variant_sku is empty: it names the variant.");
  const owner = skuOwners.get(sku);
  if (owner && owner !== line.handle)
    problem(line, keyColumns.variant, `The SKU ${shortened(sku)} is the product ${owner}'s.`);
  if (!before && current && !hasOneOption)
    problem(
      line,
      keyColumns.variant,
      "The product has several options, so that a new variant is made in the admin.",
      "Product, Variants",
    );
  if (variant.title.trim() === "" && !line.problems.some(({ column }) => column === "variant_title"))
    problem(line, "variant_title", "variant_title is empty: a new variant needs a name.");
  if (before && before.price_pence !== null && variant.price_pence === null)
    problem(line, "variant_price", "variant_price is empty: a price is not taken away by a file.");
  if (before && variant.is_counted !== before.is_counted)
    problem(
      line,
      "variant_is_counted",
      "Whether stock is counted is changed in the admin.",
      "Product, Variants",
    );
  if (before && !isDeepStrictEqual(quantities(variant), quantities(before)))
    problem(
      line,
      "variant_parts",
      "What a set is made of is changed in the admin.",
      "Product, Variants, Inventory items",
    );
  const missing = before ? [] : variant.parts.filter((part) => !partSkus.has(part.sku));
  for (const part of missing) problem(line, "variant_parts", `There is no SKU “${shortened(part.sku)}”.`);
}

/** Of the parts, by SKU: in whatever order they are named. */
function quantities({ parts }: VariantRecord): Map<string, number> {
  return new Map(parts.map(({ sku, quantity }) => [sku, quantity]));
}

/** Variants are told apart by their titles, which are the values of the one option. */
function checkTitles(line: ProductFileLine, wanted: ProductRecord, current: ProductRecord | null): void {
  const titles = wanted.variants.map(({ title }) => title);
  const isNew = wanted.variants.length > (current?.variants.length ?? 0);
  const twice = titles.find((title, index) => title !== "" && titles.indexOf(title) !== index);
  if (isNew && twice !== undefined)
    problem(line, "variant_title", `Two variants are called “${shortened(twice)}”.`);
}

/** All rows of a product are taken, or none. */
function settled(
  lines: ProductFileLine[],
  current: ProductRecord | null,
): Pick<ProductPlan, "outcome" | "lines"> {
  const isRefused = lines.some(({ problems }) => problems.length > 0);
  for (const line of lines) {
    if (isRefused) refuse(line);
    else if (!current) line.outcome = "new";
    else if (line.outcome !== "new") line.outcome = line.changes.length > 0 ? "changed" : "same";
  }
  const isSame = lines.every(({ outcome }) => outcome === "same");
  if (isRefused) return { outcome: "refused", lines };
  return { outcome: !current ? "new" : isSame ? "same" : "changed", lines };
}

function refuse(line: ProductFileLine): void {
  line.outcome = "refused";
  if (line.problems.length === 0)
    line.notes.push("Nothing is wrong here, but another row of the same product is.");
}

/** Turns a plan into a refusal because of what somebody else found wrong with the whole product. */
export function refusedPlan(plan: ProductPlan, problems: ProductFileProblem[]): ProductPlan {
  const lines = plan.lines.map((line, index) => ({
    ...line,
    problems: index === 0 ? [...line.problems, ...problems] : line.problems,
    notes: [...line.notes],
  }));
  for (const line of lines) refuse(line);
  return { ...plan, lines, outcome: "refused" };
}
