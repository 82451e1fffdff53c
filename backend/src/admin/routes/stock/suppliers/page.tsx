import type { Supplier, SuppliersResponse } from "@balance/contracts/lot-desk";
import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Button, Container, Heading, Text } from "@medusajs/ui";
import { useState } from "react";
import { reportFailure } from "../../../report-failure";
import { SupplierDialog } from "../../../stock/supplier-dialog";
import { useAdminPage } from "../../../use-admin-page";

/** Who the shop's goods come from. */
const SuppliersPage = () => {
  const [editing, setEditing] = useState<Supplier | "new" | null>(null);
  const { page, load } = useAdminPage<SuppliersResponse>("/admin/suppliers");
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-4 px-6 py-4">
        <div>
          <Heading>Suppliers</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            Who delivered what, and whom to call when a lot turns out bad.
          </Text>
        </div>
        <Button size="small" onClick={() => setEditing("new")}>
          New supplier
        </Button>
      </div>
      {page?.suppliers.length === 0 && <Text className="px-6 py-8">There is no supplier yet.</Text>}
      {page && page.suppliers.length > 0 && (
        <ul className="divide-y" aria-label="Suppliers">
          {page.suppliers.map((supplier) => (
            <li key={supplier.id} className="flex items-start justify-between gap-4 px-6 py-4">
              <div className="min-w-0 break-words">
                <h2 className="txt-compact-medium-plus">{supplier.name}</h2>
                <Text size="small">
                  {[supplier.phone, supplier.email].filter(Boolean).join(" · ") || "No phone or email yet"}
                </Text>
                {supplier.out_of_hours_phone && (
                  <Text size="small">Out of hours: {supplier.out_of_hours_phone}</Text>
                )}
                <Text size="small" className="text-ui-fg-subtle">
                  {[supplier.address, supplier.food_registration].filter(Boolean).join(" · ")}
                </Text>
              </div>
              <Button
                size="small"
                variant="secondary"
                aria-label={`Change ${supplier.name}`}
                onClick={() => setEditing(supplier)}
              >
                Change
              </Button>
            </li>
          ))}
        </ul>
      )}
      {editing && (
        <SupplierDialog
          supplier={editing === "new" ? undefined : editing}
          onDone={() => {
            setEditing(null);
            load().catch(reportFailure);
          }}
          onClose={() => setEditing(null)}
        />
      )}
    </Container>
  );
};

export default SuppliersPage;

export const config = defineRouteConfig({ label: "Suppliers", rank: 6 });
