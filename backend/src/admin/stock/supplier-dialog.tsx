import type { Supplier, SupplierRequest } from "@balance/contracts/lot-desk";
import { Text, toast } from "@medusajs/ui";
import { useState } from "react";
import { callAdmin } from "../call-admin";
import { FormDialog } from "../form-dialog";
import { RefusalNote } from "../label/refusal-note";
import { TextEntry } from "../label/text-entry";
import { useSaving } from "../label/use-saving";

interface SupplierDialogProps {
  /** Left out for a new one. */
  supplier?: Supplier;
  onDone: () => void;
  onClose: () => void;
}

const entries: { name: keyof SupplierRequest; label: string; hint?: string; lines?: number }[] = [
  { name: "name", label: "Name" },
  { name: "address", label: "Address", lines: 3 },
  { name: "phone", label: "Phone" },
  { name: "out_of_hours_phone", label: "Phone out of hours", hint: "Whom to call when a lot turns out bad." },
  { name: "email", label: "Email" },
  {
    name: "food_registration",
    label: "Registered as a food business with",
    hint: "The council, and the number if there is one.",
  },
  { name: "notes", label: "Notes", lines: 3 },
];

/** Who goods come from, and how to reach them when something is wrong. */
export function SupplierDialog({ supplier, onDone, onClose }: SupplierDialogProps) {
  const [typed, setTyped] = useState<SupplierRequest>({ ...(supplier ?? { name: "" }) });
  const { isBusy, refusal, during } = useSaving();
  const save = () =>
    during(async () => {
      const fields = Object.fromEntries(entries.map(({ name }) => [name, (typed[name] ?? "").trim()]));
      await callAdmin("POST", supplier ? `/admin/suppliers/${supplier.id}` : "/admin/suppliers", fields);
      toast.success("Saved.");
      onDone();
    });
  return (
    <FormDialog
      title={supplier ? `Change ${supplier.name}` : "New supplier"}
      explanation={
        <Text size="small">
          The law asks who delivered each food. Lots name their supplier, and a recall begins here.
        </Text>
      }
      deed="Save"
      cancel="Cancel"
      isComplete={typed.name.trim() !== ""}
      isBusy={isBusy}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      {entries.map(({ name, ...entry }) => (
        <TextEntry
          key={name}
          {...entry}
          value={typed[name] ?? ""}
          onChange={(text) => setTyped({ ...typed, [name]: text })}
        />
      ))}
      <RefusalNote refusal={refusal} />
    </FormDialog>
  );
}
