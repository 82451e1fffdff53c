import { Button, Container, Heading, Label, RadioGroup, Text } from "@medusajs/ui";
import { useState } from "react";
import type { ImportReport } from "../../../../workflows/newsletter/import-people";
import { callAdmin } from "../../../call-admin";
import { CsvFileEntry } from "../../../csv-file-entry";
import { reportFailure } from "../../../report-failure";

type Kind = "subscribers" | "past_customers";

const columns: Record<Kind, string> = {
  subscribers:
    "Columns: email, consent_date (2025-03-31), consent_source (where), consent_wording (the words agreed to); if known first_name, topics (articles;offers), consent_method (double_opt_in, soft_opt_in, paper), evidence. A row without date, source and wording is refused.",
  past_customers:
    "Column: email; others are ignored. Only a coded form of each address is kept, by which a first order is known. Nobody gets mail by this.",
};

/** Brings in people who agreed elsewhere, and addresses of past customers; tried first, then done. */
const ImportPage = () => {
  const [kind, setKind] = useState<Kind>("subscribers");
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [busy, setBusy] = useState(false);

  const send = async (dry_run: boolean) => {
    if (!file) return;
    setBusy(true);
    try {
      const body = { kind, file_name: file.name, csv: await file.text(), dry_run };
      setReport(await callAdmin<ImportReport>("POST", "/admin/newsletter/imports", body));
    } catch (error) {
      setReport(null);
      reportFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <a href="/app/newsletter" className="txt-compact-small text-ui-fg-subtle underline">
          Newsletter
        </a>
        <Heading>Import a list</Heading>
      </div>
      <div className="flex flex-col gap-y-5 px-6 py-5">
        <RadioGroup
          aria-label="What the list holds"
          value={kind}
          onValueChange={(value) => {
            setKind(value as Kind);
            setReport(null);
          }}
        >
          <div className="flex items-center gap-2">
            <RadioGroup.Item id="kind-subscribers" value="subscribers" />
            <Label htmlFor="kind-subscribers">People who agreed to get the newsletter</Label>
          </div>
          <div className="flex items-center gap-2">
            <RadioGroup.Item id="kind-past-customers" value="past_customers" />
            <Label htmlFor="kind-past-customers">Past customers, so that “first order” is right</Label>
          </div>
        </RadioGroup>
        <Text size="small" className="max-w-2xl text-ui-fg-subtle">
          {columns[kind]}
        </Text>
        <CsvFileEntry
          label="CSV file, 5,000 rows at most"
          onChoose={(chosen) => {
            setFile(chosen);
            setReport(null);
          }}
        />
        <div className="flex gap-3">
          <Button variant="secondary" disabled={!file || busy} onClick={() => void send(true)}>
            Try it
          </Button>
          <Button
            disabled={!file || busy || !report?.dry_run || report.taken === 0}
            onClick={() => void send(false)}
          >
            Import
          </Button>
        </div>
      </div>
      <div role="status">{report && <Report report={report} />}</div>
    </Container>
  );
};

export default ImportPage;

function Report({ report: { dry_run, taken, refused } }: { report: ImportReport }) {
  return (
    <div className="px-6 py-5">
      <Heading level="h2">
        {dry_run ? `${taken} would be taken, ` : `${taken} taken, `}
        {refused.length} refused
      </Heading>
      {refused.length > 0 && (
        <table className="txt-compact-small mt-3 w-full text-left">
          <thead>
            <tr>
              <th scope="col" className="w-20 py-1">
                Line
              </th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {refused.map(({ line, reason }) => (
              <tr key={line}>
                <td className="py-1 align-top">{line}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
