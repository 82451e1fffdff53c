import { penceOfUnits } from "@balance/money/pence-of-units";
import { vatIncluded } from "@balance/money/vat-included";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addUp } from "./add-up";
import { creditByRate } from "./credit-by-rate";
import { creditLines } from "./credit-lines";
import type { DocumentLine, TaxDocumentContent } from "./tax-document-content";
import { totalByRate } from "./total-by-rate";

type Papers = Pick<TaxDocumentContent, "lines" | "rates">;

function lineOf(index: number, rate: number, quantity: number, unit: number, discount: number): DocumentLine {
  const gross_pence = unit * quantity - Math.min(discount, unit * quantity);
  const vat_pence = vatIncluded(gross_pence, rate);
  return {
    line_id: `line_${index}`,
    ...{ description: `Jar ${index}`, sku: `JAR-${index}`, quantity, unit_price_pence: unit },
    ...{ discount_pence: unit * quantity - gross_pence, vat_rate_basis_points: rate },
    ...{ net_pence: gross_pence - vat_pence, vat_pence, gross_pence },
  };
}

const invoices = fc
  .array(
    fc.tuple(
      fc.constantFrom(2000, 500, 0),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 0, max: 9_000 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((lines): Papers => {
    const made = lines.map(([rate, quantity, unit, discount], index) =>
      lineOf(index, rate, quantity, unit, discount),
    );
    return { lines: made, rates: totalByRate(made) };
  });

/** What is left of a line, as the desk counts it. */
function leftOf(line: DocumentLine, notes: Papers[]) {
  const taken = notes.flatMap(({ lines }) => lines.filter(({ line_id }) => line_id === line.line_id));
  return {
    total_pence: line.gross_pence,
    quantity: line.quantity,
    taken_units: taken.reduce((sum, { quantity }) => sum + quantity, 0),
    taken_pence: taken.reduce((sum, { gross_pence }) => sum + gross_pence, 0),
  };
}

function noteOf(invoice: Papers, notes: Papers[], units: [index: number, quantity: number][]): Papers | null {
  const refunded = units.map(([index, quantity]) => {
    const line = invoice.lines[index]!;
    return { line_id: line.line_id!, quantity, amount_pence: penceOfUnits(leftOf(line, notes), quantity) };
  });
  const lines = creditLines(invoice, notes, refunded);
  return lines && { lines, rates: totalByRate(lines) };
}

function expectSound({ lines }: Papers): void {
  for (const { net_pence, vat_pence, gross_pence } of lines) {
    expect(Math.min(net_pence, vat_pence)).toBeGreaterThanOrEqual(0);
    expect(net_pence + vat_pence).toBe(gross_pence);
  }
}

describe("the credit notes of lines", () => {
  it("give an invoice back unit by unit, in any order, to the penny of each rate", () => {
    fc.assert(
      fc.property(invoices, fc.infiniteStream(fc.nat()), (invoice, chance) => {
        const units = invoice.lines.flatMap(({ quantity }, index) => Array<number>(quantity).fill(index));
        const notes: Papers[] = [];
        while (units.length > 0) {
          const [index] = units.splice(chance.next().value! % units.length, 1);
          const note = noteOf(invoice, notes, [[index!, 1]])!;
          expectSound(note);
          notes.push(note);
        }
        expect(totalByRate(notes.flatMap(({ rates }) => rates))).toEqual(totalByRate(invoice.rates));
      }),
    );
  });

  it("of a whole line are that line of the invoice", () => {
    fc.assert(
      fc.property(invoices, (invoice) => {
        const [first] = invoice.lines;
        const note = noteOf(invoice, [], [[0, first!.quantity]])!;
        const isOnly = invoice.lines.every(
          (line, index) => index === 0 || line.vat_rate_basis_points !== first!.vat_rate_basis_points,
        );
        expect(note.lines).toEqual([first]);
        if (isOnly) expect(note.rates[0]).toMatchObject({ vat_pence: first!.vat_pence });
      }),
    );
  });

  it("and of bare amounts, in any order, never come to more than the invoice, and all of it to exactly it", () => {
    fc.assert(
      fc.property(invoices, fc.infiniteStream(fc.nat()), (invoice, chance) => {
        const notes: Papers[] = [];
        const credited = () => totalByRate(notes.flatMap(({ rates }) => rates));
        const left = () => addUp(invoice.rates).gross_pence - addUp(credited()).gross_pence;
        for (let round = 0; round < 6 && left() > 0; round++) {
          const index = chance.next().value! % invoice.lines.length;
          const { quantity, taken_units } = leftOf(invoice.lines[index]!, notes);
          const isLine = chance.next().value! % 2 === 0 && taken_units < quantity;
          const amount = chance.next().value! % (left() + 1);
          const rates = () => creditByRate(invoice.rates, credited(), amount);
          const note = isLine ? noteOf(invoice, notes, [[index, 1]]) : { lines: [], rates: rates() };
          if (!note) continue;
          expectSound(note);
          notes.push(note);
        }
        notes.push({ lines: [], rates: creditByRate(invoice.rates, credited(), left()) });
        const kept = (totals: Papers["rates"]) => totals.filter(({ gross_pence }) => gross_pence > 0);
        expect(kept(credited())).toEqual(kept(totalByRate(invoice.rates)));
      }),
    );
  });

  it("can't be made for what the invoice does not know, nor for more units or money than it has left", () => {
    const line = lineOf(0, 2000, 2, 1000, 0);
    const invoice = { lines: [line], rates: totalByRate([line]) };
    const units = (line_id: string, quantity: number, amount_pence: number) => [
      { line_id, quantity, amount_pence },
    ];
    expect(creditLines(invoice, [], units("line_9", 1, 1000))).toBeNull();
    expect(creditLines(invoice, [], units("line_0", 3, 3000))).toBeNull();
    const amount = { lines: [], rates: creditByRate(invoice.rates, [], 1500) };
    expect(creditLines(invoice, [amount], units("line_0", 1, 1000))).toBeNull();
    expect(creditLines(invoice, [], units("line_0", 1, 1000))).toMatchObject([
      { gross_pence: 1000, vat_pence: 167 },
    ]);
  });
});
