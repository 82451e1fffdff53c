import type { StockPostingRow } from "@balance/contracts/lot-desk";
import { Badge, Button, Text } from "@medusajs/ui";
import { useState } from "react";
import { Link } from "react-router-dom";
import { orderNumber } from "../../workflows/order/order-number";
import { ukMoment } from "../uk-moment";
import { kindWords, lotName, shelfWords, signed } from "./stock-words";
import { UndoDialog } from "./undo-dialog";

interface PostingListProps {
  /** Names the list to screen readers. */
  label: string;
  postings: StockPostingRow[];
  /** Names lots too, where they are not all of one. */
  ofManyLots?: boolean;
  onUndone: () => void;
}

/** Changes of stock, newest first: what, by whom and why, each with its undo. */
export function PostingList({ label, postings, ofManyLots = false, onUndone }: PostingListProps) {
  const [undoing, setUndoing] = useState<StockPostingRow | null>(null);
  return (
    <>
      <ol className="divide-y" aria-label={label}>
        {postings.map((posting) => (
          <li key={posting.id} className="flex items-start justify-between gap-4 px-6 py-3">
            <div className="min-w-0">
              <div className="flex flex-wrap items-center gap-2">
                <Text size="small" weight="plus">
                  {kindWords[posting.kind]}
                </Text>
                {posting.undone_by_id && <Badge size="2xsmall">Undone</Badge>}
              </div>
              <ul>
                {posting.entries.map((entry, index) => (
                  <li key={index} className="txt-small break-words">
                    <span className="tabular-nums">{signed(entry.quantity)}</span> at {entry.location_name},{" "}
                    {shelfWords[entry.shelf]}
                    {ofManyLots && (
                      <>
                        {" · "}
                        <Link className="underline" to={`/stock/lots/${entry.lot_id}`}>
                          {entry.item_title}, {lotName(entry.lot_code)}
                        </Link>
                      </>
                    )}
                  </li>
                ))}
              </ul>
              <p className="txt-small text-ui-fg-subtle break-words">
                {[ukMoment(posting.created_at), posting.actor_name, posting.reason, posting.reference]
                  .filter(Boolean)
                  .join(" · ")}
                {posting.order_id && (
                  <>
                    {" · "}
                    <Link className="underline" to={`/orders/${posting.order_id}`}>
                      Order {posting.order_number !== null && orderNumber(posting.order_number)}
                    </Link>
                  </>
                )}
              </p>
            </div>
            {posting.why_not_undoable === null && (
              <Button
                size="small"
                variant="secondary"
                aria-label={`Undo: ${kindWords[posting.kind]}, ${ukMoment(posting.created_at)}`}
                onClick={() => setUndoing(posting)}
              >
                Undo
              </Button>
            )}
          </li>
        ))}
      </ol>
      {undoing && (
        <UndoDialog
          posting={undoing}
          onDone={() => {
            setUndoing(null);
            onUndone();
          }}
          onClose={() => setUndoing(null)}
        />
      )}
    </>
  );
}
