/** What Stripe does by itself after a while: release an authorisation, settle a refund. */
import { idOf } from "./id-of.ts";
import { endPaymentIntent } from "./cancel-payment-intent.ts";
import { accept } from "./confirm-payment-intent.ts";
import { resolvePaymentMethod } from "./payment-methods.ts";
import { finishRefund } from "./refunds.ts";
import type { Sandbox } from "./sandbox.ts";
import type { ScheduledAction } from "./tables.ts";

/** Does what is due, earliest first, and commits. @returns how many actions ran. */
export function runDueActions(sandbox: Sandbox): number {
  const due = [...sandbox.store.all("scheduled_actions")]
    .filter((action) => action.due_at <= sandbox.now())
    .sort((one, other) => one.due_at - other.due_at);
  for (const action of due) {
    sandbox.store.remove("scheduled_actions", action.id);
    run(sandbox, action);
  }
  sandbox.store.commit();
  return due.length;
}

function run(sandbox: Sandbox, action: ScheduledAction): void {
  if (action.kind === "refund_succeeds") return finishRefund(sandbox, action.subject, "succeeded");
  if (action.kind === "refund_fails") return finishRefund(sandbox, action.subject, "failed");
  const intent = sandbox.store.get("payment_intents", action.subject);
  if (action.kind === "expire_authorisation" && intent?.status === "requires_capture") {
    endPaymentIntent(sandbox, intent, "automatic");
  }
  if (action.kind === "finish_processing" && intent?.status === "processing") {
    accept(sandbox, intent, resolvePaymentMethod(sandbox, idOf(intent.payment_method)), {
      authenticated: false,
    });
  }
}
