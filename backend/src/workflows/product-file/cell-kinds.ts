import { formatPence } from "@balance/money/format-pence";
import { z } from "@medusajs/framework/zod";

type ReadCell<Value> = { value: Value } | { problem: string };

/** How values of a kind are written in a cell and read back; `problem` is a sentence for staff. */
export interface CellKind<Value> {
  write: (value: Value) => string;
  read: (cell: string) => ReadCell<Value>;
}

const longestText = 20_000;
// a tab and line breaks may stand in a text; other control characters come from broken files
const controls = /(?![\n\r\t])\p{Cc}/u;

/** Text exactly as it stands. */
export const textCell: CellKind<string> = {
  write: (value) => value,
  read: (cell) => {
    if (cell.length > longestText) return { problem: `is longer than ${longestText} characters` };
    return controls.test(cell) ? { problem: "holds control characters" } : { value: cell };
  },
};

export const requiredTextCell: CellKind<string> = {
  ...textCell,
  read: (cell) => (cell.trim() === "" ? { problem: "is empty" } : textCell.read(cell)),
};

/** An empty cell is no value. */
export function optional<Value>(kind: CellKind<Value>): CellKind<Value | null> {
  return {
    write: (value) => (value === null ? "" : kind.write(value)),
    read: (cell) => (cell.trim() === "" ? { value: null } : kind.read(cell)),
  };
}

export const numberCell: CellKind<number> = {
  write: String,
  read: (cell) => {
    const value = Number(cell);
    return /^\s*\d+(\.\d+)?(e[+-]?\d+)?\s*$/i.test(cell) && Number.isFinite(value)
      ? { value }
      : { problem: `“${shortened(cell)}” is no number; write it like 1035 or 11.5` };
  },
};

export const wholeNumberCell: CellKind<number> = {
  write: String,
  read: (cell) =>
    /^\s*\d{1,9}\s*$/.test(cell)
      ? { value: Number(cell) }
      : { problem: `“${shortened(cell)}” is no whole number` },
};

/** Spreadsheets turn "yes" of some languages into TRUE. */
export const yesNoCell: CellKind<boolean> = {
  write: (value) => (value ? "yes" : "no"),
  read: (cell) => {
    const said = cell.trim().toLowerCase();
    if (["yes", "y", "true", "1"].includes(said)) return { value: true };
    if (["no", "n", "false", "0"].includes(said)) return { value: false };
    return { problem: `“${shortened(cell)}” is neither yes nor no` };
  },
};

export function oneOfCell<Value extends string>(values: readonly Value[]): CellKind<Value> {
  return {
    write: (value) => value,
    read: (cell) => {
      const value = values.find((one) => one === cell.trim());
      return value === undefined
        ? { problem: `“${shortened(cell)}” must be one of: ${values.join(", ")}` }
        : { value };
    },
  };
}

/** Pence, as "12.50"; "£12.50" and "1,250.00" are read too. A third place after the point is refused, never rounded. */
export const priceCell: CellKind<number> = {
  write: (pence) => formatPence(pence).replace(/[£,]/g, ""),
  read: (cell) => {
    const match = /^\s*£?\s*(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,2}))?\s*$/.exec(cell);
    if (!match)
      return {
        problem: /\.\d{3,}\s*$/.test(cell)
          ? `“${shortened(cell)}” has a fraction of a penny; write pounds and pence like 12.50`
          : `“${shortened(cell)}” is no price; write pounds and pence like 12.50`,
      };
    return { value: Number(match[1]!.replaceAll(",", "")) * 100 + Number((match[2] ?? "").padEnd(2, "0")) };
  },
};

/** A calendar day as 2027-03-31; 31/03/2027 is read too, which is what a British spreadsheet makes of it. */
export const dayCell: CellKind<string> = {
  write: (value) => value,
  read: (cell) => {
    const british = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s*$/.exec(cell);
    const day = british
      ? `${british[3]}-${british[2]!.padStart(2, "0")}-${british[1]!.padStart(2, "0")}`
      : cell.trim();
    return z.iso.date().safeParse(day).success
      ? { value: day }
      : { problem: `“${shortened(cell)}” is no day; write it like 2027-03-31` };
  },
};

const plainItem = /^[^\s;[](?:[^;]*[^\s;])?$/;

/** Parted by semicolons; as a JSON list where an item holds what would be lost so. */
export const listCell: CellKind<string[]> = {
  write: (items) => (items.every((item) => plainItem.test(item)) ? items.join("; ") : JSON.stringify(items)),
  read: (cell) => {
    if (cell.trim().startsWith("[")) return jsonCell(z.array(z.string())).read(cell);
    const items = cell
      .split(";")
      .map((item) => item.trim())
      .filter(Boolean);
    return controls.test(cell) ? { problem: "holds control characters" } : { value: items };
  },
};

/** JSON, its keys in the order of the shape. */
export function jsonCell<Value>(shape: z.ZodType<Value>): CellKind<Value> {
  return {
    write: (value) => JSON.stringify(shape.parse(value)),
    read: (cell) => {
      let value: unknown;
      try {
        value = JSON.parse(cell);
      } catch (error) {
        return { problem: `is no JSON: ${(error as Error).message}` };
      }
      const read = shape.safeParse(value);
      if (read.success) return { value: read.data };
      const issues = read.error.issues.map(
        ({ path, message }) => `${path.join(".") || "all of it"}: ${message}`,
      );
      return { problem: `is not as it must be (${issues.slice(0, 3).join("; ")})` };
    },
  };
}

/** For messages and reports, which nobody reads through pages of. */
export function shortened(text: string, most = 60): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
