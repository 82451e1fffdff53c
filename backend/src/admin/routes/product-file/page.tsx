import type { ProductFileReport, ProductFileRunResponse } from "@balance/contracts/product-file";
import { defineRouteConfig } from "@medusajs/admin-sdk";
import { DocumentSeries } from "@medusajs/icons";
import { Button, Container, Heading, Text, toast } from "@medusajs/ui";
import { useState } from "react";
import { callAdmin } from "../../call-admin";
import { CsvFileEntry } from "../../csv-file-entry";
import { LineTable } from "../../product-file/line-table";
import { RunList } from "../../product-file/run-list";
import { reportFailure } from "../../report-failure";

/** All products as one CSV file, out and in again; a file is tried first and then brought in. */
const ProductFilePage = () => {
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState<{ report: ProductFileReport; csv: string; key: string } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [startedId, setStartedId] = useState<string | null>(null);

  const busily = (work: () => Promise<void>) => {
    setBusy(true);
    work()
      .catch(reportFailure)
      .finally(() => setBusy(false));
  };
  const tryIt = (chosen: File) =>
    busily(async () => {
      setTried(null);
      const csv = await chosen.text();
      const report = await callAdmin<ProductFileReport>("POST", "/admin/product-files/try", { csv });
      setTried({ report, csv, key: crypto.randomUUID() });
    });
  const bringIn = ({ name }: File, { csv, key }: { csv: string; key: string }) =>
    busily(async () => {
      const body = { key, file_name: name, csv };
      const { run } = await callAdmin<ProductFileRunResponse>("POST", "/admin/product-files", body);
      setStartedId(run.id);
      setTried(null);
      toast.success("The file is being brought in. It goes on if you leave this page.");
    });
  const willTake = tried ? tried.report.counts.new + tried.report.counts.changed : 0;

  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y p-0">
        <div className="flex items-center justify-between gap-6 px-6 py-4">
          <div>
            <Heading>Product file</Heading>
            <Text size="small" className="max-w-2xl text-ui-fg-subtle">
              Products with variants, prices, whole labels and lots as one CSV file. Change it in a
              spreadsheet and bring it in again: what it doesn’t name stays as it is, and nothing is deleted.
              Pictures, and a person’s word that a label was checked, are not part of it.
            </Text>
          </div>
          <Button size="small" variant="secondary" className="shrink-0" asChild>
            <a href="/admin/product-files/export" download>
              Download all products
            </a>
          </Button>
        </div>
        <div className="flex flex-col gap-y-4 px-6 py-5">
          <CsvFileEntry
            label="CSV file, 5,000 rows at most"
            onChoose={(chosen) => {
              setFile(chosen);
              setTried(null);
            }}
          />
          <div className="flex gap-3">
            <Button variant="secondary" disabled={!file || isBusy} onClick={() => file && tryIt(file)}>
              Try it
            </Button>
            <Button
              disabled={!file || !tried || willTake === 0 || isBusy}
              onClick={() => file && tried && bringIn(file, tried)}
            >
              Bring it in
            </Button>
          </div>
        </div>
        <div role="status">{tried && <Report report={tried.report} />}</div>
      </Container>
      <Container className="divide-y p-0">
        <Heading level="h2" className="px-6 py-4">
          Files that were brought in
        </Heading>
        <RunList startedId={startedId} />
      </Container>
    </div>
  );
};

export const config = defineRouteConfig({ label: "Product file", icon: DocumentSeries, rank: 6 });

export default ProductFilePage;

function Report({ report: { counts, lines } }: { report: ProductFileReport }) {
  return (
    <div className="px-6 py-5">
      <Heading level="h2">
        Nothing is changed yet: {counts.new} rows would be new, {counts.changed} would change something,{" "}
        {counts.same} say what is there, {counts.refused} would be refused
      </Heading>
      {lines.length > 0 && (
        <div className="mt-3">
          <LineTable lines={lines} caption="What the file would change" />
        </div>
      )}
    </div>
  );
}
