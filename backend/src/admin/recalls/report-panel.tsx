import type { LotReconciliation, RecallDetail, RecallRecords } from "@balance/contracts/recall-desk";
import { Button, Heading, Table, Text, toast } from "@medusajs/ui";
import { useState } from "react";
import { callAdmin, CallRefused } from "../call-admin";
import { TextEntry } from "../label/text-entry";
import { reportFailure } from "../report-failure";
import { ukMoment } from "../uk-moment";
import { RecallTable } from "./recall-table";

interface ReportPanelProps {
  recall: RecallDetail;
  onChange: () => Promise<void>;
}

const columns: [heading: string, cell: (lot: LotReconciliation) => string | number][] = [
  ["Lot", ({ code }) => code],
  ["Supplier", ({ supplier, invoice_reference }) => [supplier, invoice_reference].filter(Boolean).join(", ")],
  ["Received", ({ received }) => received],
  ["Corrected", ({ corrected }) => corrected],
  ["On hand", ({ on_hand }) => on_hand],
  ["Written off", ({ written_off }) => written_off],
  ["Sold at the counter", ({ sold_at_counter }) => sold_at_counter],
  ["With customers", ({ named_in_orders }) => named_in_orders],
  ["Unaccounted", ({ unaccounted }) => unaccounted],
];

/** Where every unit is, what the authorities ask for, the files to keep, and the end of it. */
export function ReportPanel({ recall, onChange }: ReportPanelProps) {
  const report = `/admin/recalls/${recall.id}/report`;
  const close = async () => {
    await callAdmin("POST", `/admin/recalls/${recall.id}/close`);
    await onChange();
  };
  return (
    <div className="divide-y border-t">
      <div className="flex flex-wrap gap-2 px-6 py-4">
        <Button size="small" variant="secondary" asChild>
          <a href={report} target="_blank" rel="noreferrer">
            Report to print
          </a>
        </Button>
        <Button size="small" variant="secondary" asChild>
          <a href={`${report}?format=csv`} download>
            Report as CSV
          </a>
        </Button>
        {recall.state !== "closed" && (
          <Button
            size="small"
            variant="secondary"
            className="ml-auto"
            onClick={() => void close().catch(reportFailure)}
          >
            Close this recall
          </Button>
        )}
      </div>
      <section aria-label="Where every unit is">
        <Heading level="h2" className="px-6 py-4">
          Where every unit is
        </Heading>
        <RecallTable headings={columns.map(([heading]) => heading)}>
          {recall.lots.map((lot) => (
            <Table.Row key={lot.lot_id}>
              {columns.map(([heading, cell]) => (
                <Table.Cell key={heading}>{cell(lot)}</Table.Cell>
              ))}
            </Table.Row>
          ))}
        </RecallTable>
        {recall.counter_sales.length > 0 && (
          <Text size="small" className="px-6 py-4">
            Sold at the counter, to people nobody knows:{" "}
            {recall.counter_sales
              .map(({ at, quantity, code }) => `${quantity} of ${code} on ${ukMoment(at)}`)
              .join("; ")}
            . Put the notice up at the desk.
          </Text>
        )}
      </section>
      <RecordsForm key={recall.state} recall={recall} onChange={onChange} />
      <section aria-label="History" className="px-6 py-4">
        <Heading level="h2">History</Heading>
        <ol className="mt-2 grid gap-1">
          {recall.history.map(({ at, what, actor_name }) => (
            <li key={`${at} ${what}`} className="txt-small">
              <time dateTime={at} className="text-ui-fg-subtle">
                {ukMoment(at)}
              </time>{" "}
              {what} ({actor_name})
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

const recordFields: { name: keyof RecallRecords; label: string; hint?: string }[] = [
  { name: "hazard", label: "What is wrong with the goods" },
  { name: "fsa_ref", label: "FSA reference", hint: "The notice names it from then on." },
  { name: "la_ref", label: "Council reference" },
  { name: "root_cause", label: "Root cause", hint: "Needed before the recall can be closed." },
];

function RecordsForm({ recall, onChange }: ReportPanelProps) {
  const { hazard, root_cause, fsa_ref, la_ref } = recall;
  const [records, setRecords] = useState<RecallRecords>({ hazard, root_cause, fsa_ref, la_ref });
  const [errors, setErrors] = useState<Record<string, string>>({});
  const save = async () => {
    try {
      await callAdmin("POST", `/admin/recalls/${recall.id}/records`, records);
      setErrors({});
      toast.success("Kept.");
      await onChange();
    } catch (error) {
      if (!(error instanceof CallRefused) || Object.keys(error.fields).length === 0) throw error;
      setErrors(error.fields);
    }
  };
  return (
    <form
      noValidate
      aria-label="Records"
      className="grid gap-4 px-6 py-4 md:grid-cols-2"
      onSubmit={(event) => {
        event.preventDefault();
        save().catch(reportFailure);
      }}
    >
      {recordFields.map(({ name, label, hint }) => (
        <TextEntry
          key={name}
          label={label}
          hint={hint}
          error={errors[name]}
          value={records[name]}
          onChange={(text) => setRecords((before) => ({ ...before, [name]: text }))}
        />
      ))}
      <Button type="submit" size="small" variant="secondary" className="justify-self-start">
        Save the records
      </Button>
    </form>
  );
}
