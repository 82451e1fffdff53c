import type { AdminTaxDocumentsResponse, OrderDocument } from "@balance/contracts/order-document";
import { formatPence } from "@balance/money/format-pence";
import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types";
import { Container, Heading, Text } from "@medusajs/ui";
import { useEffect, useState } from "react";
import { callAdmin } from "../call-admin";
import { reportFailure } from "../report-failure";
import { ukMoment } from "../uk-moment";

const names: Record<OrderDocument["kind"], string> = {
  invoice: "Invoice",
  credit_note: "Credit note",
  debit_note: "Debit note",
};

/** The order's invoice and notes, each a PDF as the customer has it. */
const OrderTaxDocuments = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const [documents, setDocuments] = useState<AdminTaxDocumentsResponse["documents"] | null>(null);

  useEffect(() => {
    callAdmin<AdminTaxDocumentsResponse>(
      "GET",
      `/admin/tax-documents?order_id=${encodeURIComponent(order.id)}`,
    )
      .then((answer) => setDocuments(answer.documents))
      .catch(reportFailure);
  }, [order.id]);

  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        Invoice and notes
      </Heading>
      {documents?.length === 0 && (
        <Text size="small" className="px-6 py-4 text-ui-fg-subtle">
          None yet. The invoice is issued when the payment is captured.
        </Text>
      )}
      {documents?.map((document) => (
        <div key={document.id} className="flex items-center justify-between gap-4 px-6 py-4">
          <div>
            <a
              className="text-ui-fg-interactive"
              href={`/admin/tax-documents/${document.id}`}
              target="_blank"
              rel="noreferrer"
            >
              {names[document.kind]} {document.number} (PDF)
            </a>
            <Text size="small" className="text-ui-fg-subtle">
              {ukMoment(document.issued_at)}
            </Text>
          </div>
          <Text size="small">{formatPence(document.gross_pence)}</Text>
        </div>
      ))}
    </Container>
  );
};

export const config = defineWidgetConfig({ zone: "order.details.side.after" });

export default OrderTaxDocuments;
