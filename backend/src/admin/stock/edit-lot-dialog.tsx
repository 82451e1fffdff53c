import { useState } from "react";
import { TextEntry } from "../label/text-entry";
import { BestBeforeEntry } from "./best-before-entry";
import { ChangeDialog } from "./change-dialog";
import type { LotDialogProps } from "./lot-dialogs";
import { readBestBefore, typedDate } from "./read-best-before";
import { lotName } from "./stock-words";
import { SupplierEntry } from "./supplier-entry";

/** Corrects what was written down wrong of a lot; the units stay. */
export function EditLotDialog({ lot, ...ends }: LotDialogProps) {
  const [code, setCode] = useState(lot.code);
  const [bestBefore, setBestBefore] = useState(lot.best_before ? typedDate(lot.best_before) : "");
  const [supplierId, setSupplierId] = useState(lot.supplier?.id ?? null);
  const [invoice, setInvoice] = useState(lot.invoice_reference ?? "");
  const asked = {
    code: code.trim(),
    best_before: readBestBefore(bestBefore),
    supplier_id: supplierId,
    invoice_reference: invoice.trim() || null,
  };
  return (
    <ChangeDialog
      {...ends}
      title={`Correct what is known of lot ${lotName(lot.code)}`}
      explanation="Customers see code and best-before date on their packing slip and their order page."
      deed="Save"
      path={`/admin/lots/${lot.id}`}
      change={asked}
      reasons={["Misread from the pack", "Typing mistake", "Invoice came later"]}
      isComplete={asked.code !== "" && asked.best_before !== undefined}
    >
      <TextEntry label="Lot code, as printed" value={code} onChange={setCode} />
      <BestBeforeEntry label="Best before" value={bestBefore} onChange={setBestBefore} />
      <SupplierEntry value={supplierId} onChange={setSupplierId} />
      <TextEntry label="Invoice reference" value={invoice} onChange={setInvoice} />
    </ChangeDialog>
  );
}
