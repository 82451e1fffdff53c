import type { LotResponse, LotRow } from "@balance/contracts/lot-desk";
import { Button, Container, Heading, Text } from "@medusajs/ui";
import { type ReactNode, useState } from "react";
import { Link } from "react-router-dom";
import { reportFailure } from "../report-failure";
import { CertificateUpload } from "./certificate-upload";
import { PutBackDialog, SetApartDialog } from "./apart-dialogs";
import { EditLotDialog } from "./edit-lot-dialog";
import { LotChanges } from "./lot-changes";
import {
  CounterSaleDialog,
  CountDialog,
  HoldDialog,
  type LotDialogProps,
  ReleaseDialog,
  WriteOffDialog,
} from "./lot-dialogs";
import { LotFacts } from "./lot-facts";
import { LotOrders } from "./lot-orders";
import { LotPlaces } from "./lot-places";
import { LotStatusBadge } from "./lot-status-badge";
import { MoveDialog } from "./move-dialog";
import { NameLotDialog } from "./name-lot-dialog";
import { PostingList } from "./posting-list";

interface Deed {
  name: string;
  Dialog: (props: LotDialogProps) => ReactNode;
  isPossible: (lot: LotRow) => boolean;
}

const deeds: Deed[] = [
  {
    name: "Name the lot",
    Dialog: NameLotDialog,
    isPossible: ({ is_unassigned, sale }) => is_unassigned && sale > 0,
  },
  { name: "Sell at the counter", Dialog: CounterSaleDialog, isPossible: ({ sale }) => sale > 0 },
  { name: "Count", Dialog: CountDialog, isPossible: () => true },
  { name: "Move", Dialog: MoveDialog, isPossible: ({ sale, held }) => sale + held > 0 },
  { name: "Write off", Dialog: WriteOffDialog, isPossible: ({ sale, held }) => sale + held > 0 },
  {
    name: "Set units apart",
    Dialog: SetApartDialog,
    isPossible: ({ status, sale, is_unassigned }) => status === "on_sale" && sale > 0 && !is_unassigned,
  },
  {
    name: "Put units back",
    Dialog: PutBackDialog,
    isPossible: ({ status, held }) => status === "on_sale" && held > 0,
  },
  {
    name: "Hold",
    Dialog: HoldDialog,
    isPossible: ({ status, is_unassigned }) => status === "on_sale" && !is_unassigned,
  },
  {
    name: "Release",
    Dialog: ReleaseDialog,
    isPossible: ({ status }) => status === "quarantine" || status === "blocked",
  },
  { name: "Correct the facts", Dialog: EditLotDialog, isPossible: ({ is_unassigned }) => !is_unassigned },
];

interface LotDeskProps {
  page: LotResponse;
  onChanged: () => Promise<void>;
}

/** A lot with its units, its history, and where it went. */
export function LotDesk({ page: { lot, postings, changes, orders }, onChanged }: LotDeskProps) {
  const [doing, setDoing] = useState<Deed | null>(null);
  const reload = () => void onChanged().catch(reportFailure);
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y p-0">
        <div className="flex flex-col gap-3 px-6 py-4">
          <div className="flex items-center justify-between gap-4">
            <div>
              <Heading>{lot.is_unassigned ? "Lot not known" : `Lot ${lot.code}`}</Heading>
              <Text size="small" className="text-ui-fg-subtle">
                {lot.item.title} · {lot.item.sku}
              </Text>
            </div>
            <LotStatusBadge status={lot.status} />
          </div>
          <div className="flex flex-wrap gap-2">
            {deeds
              .filter(({ isPossible }) => isPossible(lot))
              .map((deed) => (
                <Button key={deed.name} size="small" variant="secondary" onClick={() => setDoing(deed)}>
                  {deed.name}
                </Button>
              ))}
            {!lot.is_unassigned && <CertificateUpload lot={lot} onDone={reload} />}
          </div>
        </div>
        <LotFacts lot={lot} />
      </Container>
      <LotPlaces balances={lot.balances} />
      <LotOrders orders={orders} />
      <Container className="divide-y p-0">
        <div className="flex items-center justify-between gap-4 px-6 py-4">
          <Heading level="h2">History</Heading>
          <Link className="txt-small underline" to="/stock/history">
            History of all stock
          </Link>
        </div>
        <PostingList label="Changes of this lot" postings={postings} onUndone={reload} />
      </Container>
      <LotChanges changes={changes} />
      {doing && (
        <doing.Dialog
          lot={lot}
          onDone={() => {
            setDoing(null);
            reload();
          }}
          onClose={() => setDoing(null)}
        />
      )}
    </div>
  );
}
