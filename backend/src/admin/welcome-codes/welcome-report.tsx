import { Container, Heading, Table, Text } from "@medusajs/ui";
import { useEffect, useState } from "react";
import { formatPence } from "@balance/money/format-pence";
import type { WelcomeReportRow } from "../../workflows/welcome-code/report-welcome-codes";
import { callAdmin } from "../call-admin";
import { reportFailure } from "../report-failure";
import { MonthChart } from "./month-chart";

const columns = ["Month", "Source", "Signed up", "Confirmed", "Codes", "Used", "Orders", "Taken off"];
const monthName = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** From the sign-up to the paid order, by month and source: a chart to see it, a table to read it. */
export function WelcomeReport() {
  const [rows, setRows] = useState<WelcomeReportRow[] | null>(null);

  useEffect(() => {
    callAdmin<{ rows: WelcomeReportRow[] }>("GET", "/admin/welcome-codes/report")
      .then((answer) => setRows(answer.rows))
      .catch(reportFailure);
  }, []);

  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>Welcome codes</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          Each figure counts in the month in which it happened. Orders: paid with a code and not cancelled,
          with delivery and VAT, before refunds.
        </Text>
      </div>
      {rows?.length === 0 && <Text className="px-6 py-8">Nobody has signed up yet.</Text>}
      {rows && rows.length > 0 && (
        <>
          <MonthChart rows={rows} />
          <div className="overflow-x-auto" tabIndex={0} role="region" aria-label="Report by month and source">
            <Table>
              <Table.Header>
                <Table.Row>
                  {columns.map((name) => (
                    <Table.HeaderCell key={name}>{name}</Table.HeaderCell>
                  ))}
                </Table.Row>
              </Table.Header>
              <Table.Body>
                {rows.map((row) => (
                  <Table.Row key={`${row.month} ${row.source}`}>
                    <Table.Cell>{nameOfMonth(row.month)}</Table.Cell>
                    <Table.Cell>{row.source}</Table.Cell>
                    <Table.Cell>{row.signed_up}</Table.Cell>
                    <Table.Cell>{row.confirmed}</Table.Cell>
                    <Table.Cell>{row.issued}</Table.Cell>
                    <Table.Cell>{row.redeemed}</Table.Cell>
                    <Table.Cell>{formatPence(row.revenue_pence)}</Table.Cell>
                    <Table.Cell>{formatPence(row.discount_pence)}</Table.Cell>
                  </Table.Row>
                ))}
              </Table.Body>
            </Table>
          </div>
        </>
      )}
    </Container>
  );
}

function nameOfMonth(month: string): string {
  return monthName.format(new Date(`${month}-01T00:00:00Z`));
}
