import { penceToPounds } from "@balance/money/pence";
import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types";
import { MathBN, MedusaError, Modules } from "@medusajs/framework/utils";
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows";
import { SETTLEMENT_MODULE } from "../../modules/settlement";
import type SettlementModuleService from "../../modules/settlement/service";
import { listUnknownRefunds } from "../../modules/stripe-payment/list-unknown-refunds";
import { holdSettlement } from "./hold-settlement";
import { openStripe } from "./open-stripe";

const waitForOthersMs = 8_000;

/**
 * Brings refunds made in Stripe's dashboard to the order, by the engine's own refund, whose provider adopts the refund at
 * Stripe instead of paying again. The settlement is held meanwhile: two workers at once would adopt it once and pay once.
 * Throws when the settlement stays busy or Stripe can't be asked: the inbox tries again.
 */
export async function recordStripeRefunds(
  container: MedusaContainer,
  paymentIntentId: string | null,
): Promise<void> {
  if (!paymentIntentId) return;
  const settlement = await container
    .resolve<SettlementModuleService>(SETTLEMENT_MODULE)
    .findSettlement({ payment_intent_id: paymentIntentId });
  if (!settlement?.order_id) return;
  const done = await holdSettlement(container, settlement.id, waitForOthersMs, async (held) => {
    const stripe = openStripe();
    const payments = container.resolve(Modules.PAYMENT);
    const [payment] = await payments.listPayments(
      { payment_session_id: held.row.payment_session_id! },
      { take: 1 },
    );
    if (!payment)
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `Order ${held.row.order_id} has no payment to refund`,
      );
    for (const refund of await listUnknownRefunds(stripe, paymentIntentId)) {
      await refundPaymentWorkflow(container).run({
        input: {
          payment_id: payment.id,
          amount: penceToPounds(refund.amount),
          note: `Refunded in Stripe's dashboard (${refund.id})`,
        },
      });
    }
    // by the engine's own figures: a refund that Stripe got meanwhile comes with an event of its own
    const { refunds } = await payments.retrievePayment(payment.id, { relations: ["refunds"] });
    const refunded = MathBN.sum(0, ...(refunds ?? []).map(({ amount }) => amount as BigNumberInput));
    if (MathBN.gte(refunded, payment.amount) && held.row.state === "captured") await held.move("refunded");
    return true;
  });
  if (!done)
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Settlement ${settlement.id} is busy; its refunds wait`,
    );
}
