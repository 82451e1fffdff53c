import { formatPence } from "@balance/money/format-pence";
import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types";
import { Button, Container, Heading, StatusBadge, Text } from "@medusajs/ui";
import { useCallback, useEffect, useState } from "react";
import type {
  AdminOrderPayment,
  AdminOrderPaymentResponse,
} from "../../api/admin/order-payments/read-order-payment";
import type { RefundLinesBody } from "../../api/admin/order-payments/validators";
import { CallRefused, callAdmin } from "../call-admin";
import { PaymentHistory } from "../payments/payment-history";
import { RefundLinesForm } from "../payments/refund-lines-form";
import { kindNames, reasonWords, refundStates, stateColours, stateNames } from "../payments/payment-words";
import { reportFailure } from "../report-failure";
import { ukMoment } from "../uk-moment";

/** How the money of an order stands at Stripe; the engine's own panel knows only what was asked for. */
const OrderPaymentWidget = ({ data: { id } }: DetailWidgetProps<AdminOrder>) => {
  const [payment, setPayment] = useState<AdminOrderPayment | null>(null);
  /** The key of the refund whose form is open. */
  const [refundKey, setRefundKey] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const load = useCallback(
    () =>
      callAdmin<AdminOrderPaymentResponse>("GET", `/admin/order-payments/${id}`)
        .then((answer) => setPayment(answer.payment))
        .catch(reportFailure),
    [id],
  );
  useEffect(() => void load(), [load]);
  if (!payment) return null;
  const canRefund = payment.lines.some(
    ({ quantity, taken_units, total_pence, taken_pence }) =>
      taken_units < quantity && taken_pence < total_pence,
  );
  const refund = async (body: RefundLinesBody) => {
    setBusy(true);
    try {
      await callAdmin("POST", `/admin/order-payments/${id}/refunds`, body);
      // the engine's panels and the list of documents tell of it too, and don't listen
      window.location.reload();
    } catch (error) {
      reportFailure(error);
      // only what was refused may be followed by another: after a lost answer, pressing again asks what became of this one
      if (error instanceof CallRefused && error.status < 500) setRefundKey(crypto.randomUUID());
      await load();
      setBusy(false);
    }
  };
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-2 px-6 py-4">
        <Heading level="h2">Payment at Stripe</Heading>
        <StatusBadge color={stateColours[payment.state]}>
          {stateNames[payment.state] ?? payment.state}
        </StatusBadge>
      </div>
      {payment.open_tasks.length > 0 && (
        <ul className="flex flex-col gap-2 px-6 py-4">
          {payment.open_tasks.map((task) => (
            <li key={task.id}>
              <Text size="small" weight="plus">
                {kindNames[task.kind]}
              </Text>
              <Text size="small">{task.detail}</Text>
            </li>
          ))}
          <li>
            <a className="txt-small underline" href="/app/payments">
              To the Payments page
            </a>
          </li>
        </ul>
      )}
      {payment.refunds.length > 0 && (
        <div className="flex flex-col gap-2 px-6 py-4">
          <Text size="small" weight="plus">
            Refunds
          </Text>
          <ul className="flex flex-col gap-2">
            {payment.refunds.map((refund) => (
              <li key={refund.id} className="txt-small flex flex-wrap items-center gap-2">
                <span>{formatPence(refund.amount_pence)}</span>
                <StatusBadge color={refundStates[refund.status].colour}>
                  {refundStates[refund.status].name}
                </StatusBadge>
                <span className="text-ui-fg-subtle">
                  {ukMoment(refund.made_at)}
                  {refund.made_in === "dashboard" && ", in Stripe’s dashboard"}
                  {refund.failure_reason && `, ${reasonWords(refund.failure_reason)}`}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {canRefund && payment.state !== "refunded" && (
        <div className="px-6 py-4">
          <Button
            size="small"
            variant="secondary"
            onClick={() => void load().then(() => setRefundKey(crypto.randomUUID()))}
          >
            Refund lines
          </Button>
        </div>
      )}
      {refundKey && (
        <RefundLinesForm
          refundKey={refundKey}
          lines={payment.lines}
          isBusy={isBusy}
          onSend={(body) => void refund(body)}
          onClose={() => setRefundKey(null)}
        />
      )}
      <div className="flex flex-col gap-3 px-6 py-4">
        <PaymentHistory history={payment.history} />
        {payment.stripe_url && (
          <a
            className="txt-small break-all underline"
            href={payment.stripe_url}
            target="_blank"
            rel="noreferrer"
          >
            {payment.payment_intent_id}
          </a>
        )}
      </div>
    </Container>
  );
};

export const config = defineWidgetConfig({ zone: "order.details.side.before" });

export default OrderPaymentWidget;
