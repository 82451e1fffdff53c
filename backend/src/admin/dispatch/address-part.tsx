import type { DispatchAddress, DispatchOrder } from "@balance/contracts/dispatch-desk";
import { Button, Container, Heading, Label, Text, toast } from "@medusajs/ui";
import { useState } from "react";
import { callAdmin } from "../call-admin";
import { FormDialog } from "../form-dialog";
import { useSaving } from "../label/use-saving";
import { PatientInput } from "../patient-input";

const fields: [keyof DispatchAddress, string, required: boolean][] = [
  ["first_name", "First name", true],
  ["last_name", "Last name", true],
  ["company", "Company", false],
  ["address_1", "Address", true],
  ["address_2", "Address, second line", false],
  ["city", "Town", true],
  ["postal_code", "Postcode", true],
  ["phone", "Phone", false],
];

/** Where the order goes; corrected here as long as nothing of it has left. */
export function AddressPart({ order, onChange }: { order: DispatchOrder; onChange: () => Promise<void> }) {
  const [draft, setDraft] = useState<DispatchAddress | null>(null);
  const { isBusy, during } = useSaving();
  const { address } = order;
  const save = () =>
    during(async () => {
      await callAdmin("POST", `/admin/dispatch/orders/${order.id}/address`, draft!);
      toast.success("The address is corrected. Print the label again if there was one.");
      setDraft(null);
      await onChange();
    });
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-4 px-6 py-4">
        <Heading level="h2">Address</Heading>
        {order.can_correct_address && (
          <Button size="small" variant="secondary" onClick={() => setDraft(address)}>
            Correct the address
          </Button>
        )}
      </div>
      <Text size="small" className="px-6 py-4">
        {[
          `${address.first_name} ${address.last_name}`,
          ...fields.slice(2).map(([field]) => address[field]),
          order.email,
        ]
          .filter((part) => part.trim() !== "")
          .join(", ")}
      </Text>
      {draft && (
        <FormDialog
          title="Correct the address"
          explanation={<Text size="small">The order’s history keeps the one before.</Text>}
          deed="Save"
          cancel="Go back"
          isBusy={isBusy}
          isComplete={fields.every(([field, , required]) => !required || draft[field].trim() !== "")}
          onSubmit={() => void save()}
          onClose={() => setDraft(null)}
        >
          {fields.map(([field, name, required]) => (
            <div key={field}>
              <Label htmlFor={`address-${field}`}>{name}</Label>
              <PatientInput
                id={`address-${field}`}
                required={required}
                maxLength={200}
                value={draft[field]}
                onChange={(event) => setDraft({ ...draft, [field]: event.target.value })}
              />
            </div>
          ))}
        </FormDialog>
      )}
    </Container>
  );
}
