/** One scenario's outcome. `lost`, `doubled` and `wrong` must be 0. */
export interface FaultRow {
  scenario: string;
  runs: number;
  faults: number;
  orders: number;
  lost: number;
  doubled: number;
  wrong: number;
  /** From the end of the scenario until nothing was under way any more. */
  seconds_to_rest: number;
  /** From the last start of a killed part until then; null when nothing was killed. */
  seconds_since_restart: number | null;
  /** What is behind `lost`, `doubled` and `wrong`. */
  findings: string[];
  notes: string[];
}

const columns = ["runs", "faults", "orders", "lost", "doubled", "wrong"] as const;

/** For people: a line a scenario, the sum below. */
export function formatFaultTable(rows: readonly FaultRow[]): string {
  const width = Math.max(...rows.map(({ scenario }) => scenario.length), 5);
  const line = (name: string, cells: readonly (number | string)[], rest: string) =>
    `  ${name.padEnd(width)} ${cells.map((cell) => String(cell).padStart(8)).join("")}  ${rest}`;
  const sum = (column: (typeof columns)[number]) => rows.reduce((total, row) => total + row[column], 0);
  return [
    line("", columns, "   at rest after"),
    ...rows.map((row) =>
      line(
        row.scenario,
        columns.map((column) => row[column]),
        `${row.seconds_to_rest.toFixed(1).padStart(14)} s`,
      ),
    ),
    line("sum", columns.map(sum), ""),
  ].join("\n");
}
