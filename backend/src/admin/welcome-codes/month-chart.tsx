import type { WelcomeReportRow } from "../../workflows/welcome-code/report-welcome-codes";

const steps = [
  { key: "signed_up", name: "Signed up", fill: "var(--fg-muted)" },
  { key: "confirmed", name: "Confirmed", fill: "var(--fg-interactive)" },
  { key: "redeemed", name: "Used", fill: "var(--tag-green-icon)" },
] as const;

const monthsShown = 12;
const [height, barWidth, groupGap, top, bottom] = [160, 18, 26, 18, 22];
const groupWidth = steps.length * barWidth + groupGap;
const shortMonth = new Intl.DateTimeFormat("en-GB", { month: "short", year: "2-digit", timeZone: "UTC" });

/**
 * Bars by month for all sources together. The dashboard's own chart library is no dependency that pages may rely on, and
 * three bars a month need none. Every bar carries its figure, and the table below says the same.
 */
export function MonthChart({ rows }: { rows: WelcomeReportRow[] }) {
  const months = [...new Set(rows.map(({ month }) => month))].slice(0, monthsShown).reverse();
  const totals = months.map((month) =>
    steps.map(({ key }) => rows.filter((row) => row.month === month).reduce((sum, row) => sum + row[key], 0)),
  );
  const most = Math.max(1, ...totals.flat());
  const width = months.length * groupWidth + groupGap;
  const summary = months
    .map(
      (month, index) =>
        `${nameOf(month)}: ${steps.map(({ name }, step) => `${name} ${totals[index]![step]}`).join(", ")}`,
    )
    .join(". ");
  return (
    <figure className="px-6 py-4">
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-label="Chart by month">
        <svg
          width={width}
          height={height + top + bottom}
          viewBox={`0 0 ${width} ${height + top + bottom}`}
          role="img"
          aria-label={summary}
        >
          {totals.map((figures, month) =>
            figures.map((figure, step) => {
              const tall = (figure / most) * height;
              const x = groupGap + month * groupWidth + step * barWidth;
              return (
                <g key={`${month} ${step}`}>
                  <rect
                    x={x}
                    y={top + height - tall}
                    width={barWidth - 3}
                    height={tall}
                    fill={steps[step]!.fill}
                  />
                  <text
                    x={x + barWidth / 2 - 1.5}
                    y={top + height - tall - 4}
                    fontSize={11}
                    textAnchor="middle"
                    fill="var(--fg-base)"
                  >
                    {figure}
                  </text>
                </g>
              );
            }),
          )}
          {months.map((month, index) => (
            <text
              key={month}
              x={groupGap + index * groupWidth + (steps.length * barWidth) / 2}
              y={top + height + 16}
              fontSize={11}
              textAnchor="middle"
              fill="var(--fg-subtle)"
            >
              {nameOf(month)}
            </text>
          ))}
        </svg>
      </div>
      <figcaption className="txt-small text-ui-fg-subtle mt-2 flex flex-wrap gap-4">
        {steps.map(({ key, name, fill }) => (
          <span key={key} className="flex items-center gap-2">
            <svg width={12} height={12} aria-hidden="true">
              <rect width={12} height={12} fill={fill} />
            </svg>
            {name}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function nameOf(month: string): string {
  return shortMonth.format(new Date(`${month}-01T00:00:00Z`));
}
