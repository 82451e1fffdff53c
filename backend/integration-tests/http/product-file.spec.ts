import type { ProductFileReport, ProductFileRunResponse } from "@balance/contracts/product-file";
import { products as demoProducts } from "@balance/demo-shop/catalogue";
import { randomUUID } from "node:crypto";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createFoodOnSale } from "../fixtures/food-product";
import { startTestShop, type TestShop } from "../fixtures/shop";

let shop: TestShop;
beforeAll(async () => {
  shop = await startTestShop();
});
afterAll(() => shop?.stop());

describe("the product file", () => {
  it("taken out says nothing new when it is tried, whatever stands in the shop", async () => {
    await createFoodOnSale(shop, "Awkward, “quoted” £5 product", {
      directions: '=1+1\r\nStir "gently", then\n- drink; at once.',
      not_suitable_for: ["vegans; and others", ""],
    });
    const report = await tryFile(await takenOut());
    expect(report.lines).toEqual([]);
    expect(report.counts).toMatchObject({ new: 0, changed: 0, refused: 0 });
    const variants = demoProducts.flatMap((product) => product.variants).length;
    expect(report.counts.same).toBeGreaterThan(variants);
  });

  it("holds no cell that a spreadsheet would run", async () => {
    const cells = parse(await takenOut(), { bom: true }).flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells.some((cell) => cell.startsWith("'=1+1"))).toBe(true);
  });

  it("makes of a taken out product another one like it, on sale once a person has checked its label", async () => {
    const rows = await recordsOf("vitamin-c-500-mg-capsules");
    // one row a variant: its lots stay with the first
    const variants = rows.filter(({ variant_title }) => variant_title !== "");
    const copy = variants.map((row) => ({
      ...withoutLot(row),
      product_handle: "second-vitamin-c",
      product_title: row.product_title ? "Second Vitamin C" : "",
      variant_sku: `COPY-${row.variant_sku}`,
    }));
    expect((await tryFile(csvOf(copy))).counts).toMatchObject({ new: copy.length, refused: 0 });
    expect(await productOf("second-vitamin-c")).toBeUndefined();

    const run = await bringIn(csvOf(copy));
    expect(run.run).toMatchObject({ products: 1, done: 1, refused: 0 });
    expect(await recordsOf("second-vitamin-c")).toEqual(copy);
    const page = await shop.publicly<{ product: { variants: { stock: string }[] } }>(
      "GET",
      "/store/catalogue/products/second-vitamin-c",
    );
    expect(page.body.product.variants[0]!.stock).toBe("not_sold");
  });

  it("changes a price at once, and nothing that it doesn't name", async () => {
    const [before] = await recordsOf("psyllium-husk-powder");
    const sku = before!.variant_sku!;
    const csv = csvOf([
      { product_handle: "psyllium-husk-powder", variant_sku: sku, variant_price: "£13.37" },
    ]);
    expect((await tryFile(csv)).lines).toMatchObject([
      { line: 2, outcome: "changed", changes: [{ column: "variant_price", to: "13.37" }] },
    ]);
    expect((await recordsOf("psyllium-husk-powder"))[0]).toEqual(before);
    await bringIn(csv);
    expect((await recordsOf("psyllium-husk-powder"))[0]).toEqual({ ...before, variant_price: "13.37" });
    const page = await shop.publicly<{ product: { variants: { price_pence: number }[] } }>(
      "GET",
      "/store/catalogue/products/psyllium-husk-powder",
    );
    expect(page.body.product.variants[0]!.price_pence).toBe(1337);
  });

  it("adds a variant to a product that is there, and a set of its parts", async () => {
    const [row] = await recordsOf("psyllium-husk-powder");
    const csv = csvOf([
      {
        product_handle: "vitamin-c-twice",
        product_title: "Vitamin C Twice",
        product_kind: "Set",
        product_status: "published",
        variant_sku: "VTC-TWICE",
        variant_title: "Two bottles",
        variant_price: "20",
        variant_parts: "BAL-VTC-90 x 2",
      },
      {
        ...emptyRow(row!),
        product_handle: "psyllium-husk-powder",
        variant_sku: "PSY-BIG",
        variant_title: "Big tub",
        variant_price: "29.90",
        variant_net_quantity: "900",
        variant_net_quantity_unit: "g",
      },
    ]);
    const { run, refused } = await bringIn(csv);
    expect(refused).toEqual([]);
    expect(run).toMatchObject({ done: 2 });
    expect((await recordsOf("psyllium-husk-powder")).at(-1)).toMatchObject({
      variant_sku: "PSY-BIG",
      variant_price: "29.90",
      variant_net_quantity: "900",
    });
    expect(await recordsOf("vitamin-c-twice")).toMatchObject([{ variant_parts: "BAL-VTC-90 × 2" }]);
  });
});

describe("lots", () => {
  const files = (quantity: number) =>
    csvOf([
      { ...draft("with-lots"), lot_code: "A-1", lot_best_before: "2040-01-31", lot_quantity: "20" },
      {
        ...emptyRow(draft("with-lots")),
        product_handle: "with-lots",
        variant_sku: "SKU-with-lots",
        lot_code: "A-2",
        lot_best_before: "31/03/2041",
        lot_quantity: String(quantity),
        lot_supplier: "Sample Foods Ltd",
        lot_invoice_reference: "INV-7",
      },
    ]);
  const stocked = async () => {
    const level = await shop
      .database("inventory_level as level")
      .join("inventory_item as item", "item.id", "level.inventory_item_id")
      .where("item.sku", "SKU-with-lots")
      .first<{ stocked_quantity: string } | undefined>("level.stocked_quantity");
    return Number(level?.stocked_quantity);
  };

  it("come with their opening quantity, once, and the engine counts them", async () => {
    expect((await tryFile(files(5))).counts).toMatchObject({ new: 2, refused: 0 });
    const { run, refused } = await bringIn(files(5));
    expect(refused).toEqual([]);
    expect(run.done).toBe(1);
    expect(await stocked()).toBe(25);
    await bringIn(files(5));
    expect(await stocked()).toBe(25);
    expect(await recordsOf("with-lots")).toMatchObject([
      { lot_code: "A-1", lot_best_before: "2040-01-31", lot_quantity: "20" },
      { lot_code: "A-2", lot_best_before: "2041-03-31", lot_quantity: "5", lot_supplier: "Sample Foods Ltd" },
    ]);
    expect((await tryFile(csvOf(await recordsOf("with-lots")))).counts).toMatchObject({
      same: 2,
      refused: 0,
    });
    const postings = await shop
      .database("stock_posting")
      .where("key", "like", "product-file:%")
      .select("kind");
    expect(postings.map(({ kind }: { kind: string }) => kind)).toEqual(["receipt", "receipt"]);
  });

  it("that are there already are not counted by a file, and its row says so", async () => {
    const report = await tryFile(files(500));
    expect(report.counts).toMatchObject({ changed: 0, refused: 0 });
    expect(report.lines).toMatchObject([{ line: 3, outcome: "same" }]);
    expect(report.lines[0]!.notes[0]).toContain("It stays so");
    await bringIn(files(500));
    expect(await stocked()).toBe(25);
  });
});

describe("the publish gate", () => {
  const unlabelled = csvOf([
    {
      product_handle: "unlabelled-food",
      product_title: "Unlabelled food",
      product_kind: "Food supplement",
      product_status: "published",
      variant_sku: "UNLABELLED",
      variant_title: "One",
      variant_price: "5.00",
    },
  ]);

  it("keeps a file from publishing what it refuses, and the row says why and where", async () => {
    const [line] = (await tryFile(unlabelled)).lines;
    expect(line).toMatchObject({ line: 2, outcome: "refused" });
    expect(line!.problems[0]!.where).toContain("Label");
    const { run, refused } = await bringIn(unlabelled);
    expect(run).toMatchObject({ done: 0, refused: 1 });
    expect(refused).toEqual([line]);
    expect(await productOf("unlabelled-food")).toBeUndefined();
  });

  it("lets the same product in as a draft", async () => {
    const { run } = await bringIn(unlabelled.replace("published", "draft"));
    expect(run).toMatchObject({ done: 1, refused: 0 });
    expect(await productOf("unlabelled-food")).toMatchObject({ status: "draft" });
  });

  it("keeps blocked claims out of a product that is on sale, which stays as it is", async () => {
    const csv = csvOf([
      {
        product_handle: "mct-oil-coconut",
        variant_sku: (await recordsOf("mct-oil-coconut"))[0]!.variant_sku!,
        product_subtitle: "Cures leaky gut and treats IBS.",
      },
    ]);
    const before = await recordsOf("mct-oil-coconut");
    expect((await tryFile(csv)).counts.refused).toBe(1);
    const { refused } = await bringIn(csv);
    expect(refused[0]!.problems.map(({ where }) => where).join()).toContain("Product, Subtitle");
    expect(await recordsOf("mct-oil-coconut")).toEqual(before);
  });

  it("ends the word of whoever checked a label that a file changes", async () => {
    const food = await createFoodOnSale(shop, "Checked food");
    await bringIn(
      csvOf([
        { product_handle: food.handle, variant_sku: food.variants[0]!.sku, label_storage: "Keep it cool." },
      ]),
    );
    const label = await shop
      .database("product_label")
      .where({ product_id: food.id })
      .first<{ storage: string; label_verified: unknown }>("storage", "label_verified");
    expect(label).toEqual({ storage: "Keep it cool.", label_verified: null });
  });
});

describe("a run", () => {
  it("is started once, however often it is sent", async () => {
    const key = randomUUID();
    const csv = csvOf([draft("sent-twice")]);
    const [one, two] = await Promise.all([start(csv, key), start(csv, key)]);
    expect(one.body.run.id).toBe(two.body.run.id);
    await finished(one.body.run.id);
    expect(await countOf("sent-twice")).toBe(1);
  });

  it("takes away and makes again what a killed process left half made, and is done once", async () => {
    const csv = csvOf(Array.from({ length: 12 }, (_, number) => draft(`half-made-${number}`)));
    await bringIn(csv);
    // as if the process had died in the middle of the seventh: what came after is not there, and nothing is noted
    await shop.database.raw(
      `update product set metadata = '{"product_file": "unfinished"}' where handle = 'half-made-6'`,
    );
    await shop.database.raw(
      `update product_variant_price_set set deleted_at = now() where variant_id in
         (select id from product_variant where sku = 'SKU-half-made-6')`,
    );
    await shop.database.raw(
      `update product_file_item set state = 'waiting', lines = null
       where product ->> 'handle' like 'half-made-%' and number >= 5`,
    );
    await shop.database.raw(
      `update product_file_run set finished_at = null where id in
         (select run_id from product_file_item where product ->> 'handle' = 'half-made-6')`,
    );
    const { processProductFiles } = shop.load<{
      processProductFiles: (container: TestShop["container"]) => Promise<void>;
    }>("src/workflows/product-file/process-product-files");
    await processProductFiles(shop.container);
    for (let number = 0; number < 12; number += 1) {
      expect(await countOf(`half-made-${number}`)).toBe(1);
      expect(await recordsOf(`half-made-${number}`)).toMatchObject([{ variant_price: "5.00" }]);
    }
    const items = await shop
      .database("inventory_item")
      .where("sku", "like", "SKU-half-made-%")
      .whereNull("deleted_at")
      .count<{ count: string }[]>("id as count");
    expect(Number(items[0]!.count)).toBe(12);
  });

  it("takes a large file's good rows and names the wrong ones", async () => {
    const rows = [draft("good-one"), { ...draft("bad-one"), variant_price: "12.505" }, draft("good-two")];
    const { run, refused } = await bringIn(csvOf(rows));
    expect(run).toMatchObject({ products: 3, done: 2, refused: 1 });
    expect(refused).toMatchObject([{ line: 3, problems: [{ column: "variant_price" }] }]);
  });
});

describe("products that are made together", () => {
  it("are kept out by none of them that the engine refuses, which says why", async () => {
    // its SKU is not a variant's, so that only the engine knows of it
    const { body } = await shop.asStaff<{ inventory_item: { id: string } }>(
      "POST",
      "/admin/inventory-items",
      {
        sku: "SKU-together-3",
      },
    );
    const location = await shop.database("stock_location").first<{ id: string }>("id");
    await shop.asStaff("POST", `/admin/inventory-items/${body.inventory_item.id}/location-levels`, {
      location_id: location.id,
      stocked_quantity: 5,
    });
    const { run, refused } = await bringIn(
      csvOf(Array.from({ length: 25 }, (_, number) => draft(`together-${number}`))),
    );
    expect(run).toMatchObject({ products: 25, done: 24, refused: 1 });
    expect(refused).toMatchObject([{ line: 5, handle: "together-3", outcome: "refused" }]);
    expect(refused[0]!.problems[0]!.message).toContain("SKU-together-3");
    for (let number = 0; number < 25; number += 1)
      expect(await countOf(`together-${number}`)).toBe(number === 3 ? 0 : 1);
  });
});

describe("a file of 5,000 rows", () => {
  const rows = Array.from({ length: 5_000 }, (_, number) => draft(`many-${number}`));

  it("is tried whole, and one of 5,001 is told to be split", async () => {
    const { counts, lines } = await tryFile(csvOf(rows));
    expect(counts).toEqual({ new: 5_000, changed: 0, same: 0, refused: 0 });
    expect(lines).toHaveLength(5_000);
    const larger = { csv: csvOf([...rows, draft("one-more")]) };
    const { status, body } = await shop.asStaff<{ message: string }>(
      "POST",
      "/admin/product-files/try",
      larger,
    );
    expect([status, body.message]).toEqual([400, expect.stringContaining("split the file into 5000 each")]);
  });
});

describe("whoever sends a bad file", () => {
  it.each([
    ["", 400],
    ["a,b\n1,2\n", 400],
  ])("%j gets a clear no", async (csv, status) => {
    const tried = await shop.asStaff<{ message: string }>("POST", "/admin/product-files/try", { csv });
    expect(tried.status).toBe(status);
    const started = await shop.asStaff<{ message: string }>("POST", "/admin/product-files", {
      key: randomUUID(),
      file_name: "bad.csv",
      csv,
    });
    expect(started.status).toBe(status);
    expect(started.body.message).not.toBe("");
  });

  it("is asked to log in first", async () => {
    for (const [method, path] of [
      ["GET", "/admin/product-files"],
      ["GET", "/admin/product-files/export"],
      ["POST", "/admin/product-files"],
      ["POST", "/admin/product-files/try"],
    ] as const)
      expect((await shop.publicly(method, path, method === "POST" ? {} : undefined)).status).toBe(401);
  });
});

describe("the engine's own import", () => {
  it("stays usable", async () => {
    const form = new FormData();
    const csv =
      "Product Handle,Product Title,Product Status,Variant Title,Variant SKU,Variant Price GBP,Variant Option 1 Name,Variant Option 1 Value\n" +
      "engine-import,Engine import,draft,One,ENGINE-1,9.5,Size,One\n";
    form.append("file", new Blob([csv], { type: "text/csv" }), "products.csv");
    const response = await fetch(`${shop.url}/admin/products/import`, {
      method: "POST",
      headers: { authorization: `Bearer ${await shop.staffToken()}` },
      body: form,
    });
    const { transaction_id, summary } = (await response.json()) as {
      transaction_id: string;
      summary: { toCreate: number };
    };
    expect(summary.toCreate).toBe(1);
    const confirmed = await shop.asStaff("POST", `/admin/products/import/${transaction_id}/confirm`, {});
    expect(confirmed.status).toBe(202);
    await vi.waitFor(async () => expect(await countOf("engine-import")).toBe(1), { timeout: 30_000 });
  });
});

type Row = Record<string, string>;

function draft(handle: string): Row {
  return {
    product_handle: handle,
    product_title: handle,
    product_status: "draft",
    variant_sku: `SKU-${handle}`,
    variant_title: "One",
    variant_price: "5.00",
  };
}

function emptyRow(row: Row): Row {
  return Object.fromEntries(Object.keys(row).map((column) => [column, ""]));
}

function withoutLot(row: Row): Row {
  const cells = Object.entries(row).map(([column, cell]) => [column, column.startsWith("lot_") ? "" : cell]);
  return Object.fromEntries(cells) as Row;
}

function csvOf(rows: Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))]
    .map((cells) => cells.map(quoted).join(","))
    .join("\r\n");
}

async function takenOut(): Promise<string> {
  const { status, body } = await shop.asStaff<string>("GET", "/admin/product-files/export");
  expect(status).toBe(200);
  return body;
}

async function recordsOf(handle: string): Promise<Row[]> {
  const rows = parse<Row>(await takenOut(), { bom: true, columns: true });
  return rows.filter(({ product_handle }) => product_handle === handle);
}

async function tryFile(csv: string): Promise<ProductFileReport> {
  const { status, body } = await shop.asStaff<ProductFileReport>("POST", "/admin/product-files/try", { csv });
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}

function start(csv: string, key: string = randomUUID()) {
  return shop.asStaff<ProductFileRunResponse>("POST", "/admin/product-files", {
    key,
    file_name: "products.csv",
    csv,
  });
}

async function bringIn(csv: string): Promise<ProductFileRunResponse> {
  const { status, body } = await start(csv);
  expect(status, JSON.stringify(body)).toBe(202);
  return finished(body.run.id);
}

function finished(id: string): Promise<ProductFileRunResponse> {
  return vi.waitFor(
    async () => {
      const { body } = await shop.asStaff<ProductFileRunResponse>("GET", `/admin/product-files/${id}`);
      expect(body.run.finished_at).not.toBeNull();
      return body;
    },
    { timeout: 60_000, interval: 200 },
  );
}

function productOf(handle: string): Promise<{ status: string } | undefined> {
  return shop.database("product").where({ handle }).whereNull("deleted_at").first("status");
}

async function countOf(handle: string): Promise<number> {
  const rows = await shop.database("product").where({ handle }).whereNull("deleted_at").select("id");
  return rows.length;
}
