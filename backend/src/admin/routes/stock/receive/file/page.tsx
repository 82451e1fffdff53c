import type { ReceiveFileResponse } from "@balance/contracts/lot-desk";
import { Button, Container, Heading, Text } from "@medusajs/ui";
import { useState } from "react";
import { Link } from "react-router-dom";
import { CsvFileEntry } from "../../../../csv-file-entry";
import { RefusalNote } from "../../../../label/refusal-note";
import { FileReport } from "../../../../stock/file-report";
import { LocationEntry } from "../../../../stock/location-entry";
import { useKeyedCall } from "../../../../stock/use-keyed-call";
import { useLocations } from "../../../../stock/use-locations";

/** A delivery as a file: tried first, then received, all of it or nothing. */
const ReceiveFilePage = () => {
  const locations = useLocations();
  const [chosenLocation, setLocation] = useState<string | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<ReceiveFileResponse | null>(null);
  const { isBusy, refusal, send } = useKeyedCall();
  const location_id = chosenLocation ?? locations[0]?.id;

  const receive = async (dry_run: boolean) => {
    if (!file) return;
    const body = { csv: await file.text(), dry_run, location_id, reason: `Delivery, file ${file.name}` };
    setReport(await send<ReceiveFileResponse>("/admin/lots/receive-file", body));
  };

  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Link to="/stock/receive" className="txt-compact-small text-ui-fg-subtle underline">
          Receive goods
        </Link>
        <Heading>Receive from a file</Heading>
      </div>
      <div className="flex flex-col gap-y-5 px-6 py-5">
        <Text size="small" className="max-w-2xl text-ui-fg-subtle">
          Columns: sku, lot_code, best_before (2027-03-31), quantity; if wanted location, supplier,
          invoice_reference, received_on, status (on_sale or quarantine). All lines come in, or none.
        </Text>
        <LocationEntry
          className="max-w-md"
          label="Location of lines that name none"
          value={location_id}
          onChange={setLocation}
          locations={locations}
        />
        <CsvFileEntry
          label="CSV file"
          onChoose={(chosen) => {
            setFile(chosen);
            setReport(null);
          }}
        />
        <RefusalNote refusal={refusal} />
        <div className="flex gap-3">
          <Button variant="secondary" disabled={!file || isBusy} onClick={() => void receive(true)}>
            Try it
          </Button>
          <Button
            disabled={!file || isBusy || report?.outcome !== "would_receive"}
            onClick={() => void receive(false)}
          >
            Receive
          </Button>
        </div>
      </div>
      <div role="status">{report && <FileReport report={report} />}</div>
    </Container>
  );
};

export default ReceiveFilePage;
