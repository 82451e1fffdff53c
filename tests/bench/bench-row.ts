/** One measured figure. Where there is something to hold it against, both were measured in the same run. */
export interface BenchRow {
  group: string;
  name: string;
  unit: string;
  value: number;
  /** What it is compared with, or a limit, in the same unit. */
  against?: { name: string; value: number };
  /** value / against.value */
  ratio?: number;
}

/** Adds the ratio. */
export function benchRow(row: Omit<BenchRow, "ratio">): BenchRow {
  return row.against ? { ...row, ratio: row.value / row.against.value } : row;
}

const figure = (value: number) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** A table for people: a heading per group, then name, figure, what it is held against, and the ratio. */
export function formatBenchTable(rows: readonly BenchRow[]): string {
  const lines: string[] = [];
  let group = "";
  for (const row of rows) {
    if (row.group !== group) {
      group = row.group;
      lines.push("", group);
    }
    const against = row.against
      ? `  ${row.against.name}: ${figure(row.against.value)}`.padEnd(44) + `ratio ${figure(row.ratio ?? 0)}`
      : "";
    lines.push(`  ${row.name.padEnd(38)} ${figure(row.value).padStart(9)} ${row.unit.padEnd(14)}${against}`);
  }
  return lines.join("\n");
}
