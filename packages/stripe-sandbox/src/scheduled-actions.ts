/** What Stripe does by itself after a while: release an authorisation, settle a refund. Survives a restart. */
import { idOf } from "./id-of.ts";
import { endPaymentIntent } from "./cancel-payment-intent.ts";
import { accept } from "./confirm-payment-intent.ts";
import { resolvePaymentMethod } from "./payment-methods.ts";
import { finishRefund } from "./refunds.ts";
import type { Sandbox } from "./sandbox.ts";

export interface ScheduledAction {
  /** `kind:subject`: one action of a kind for each object. */
  id: string;
  kind: "expire_authorisation" | "finish_processing" | "refund_succeeds" | "refund_fails";
  /** Id of the PaymentIntent or refund. */
  subject: string;
  /** Seconds since 1970 on the sandbox's clock. */
  due_at: number;
}

export function schedule(
  sandbox: Sandbox,
  action: { kind: ScheduledAction["kind"]; subject: string; after_seconds: number },
): void {
  const { kind, subject, after_seconds } = action;
  sandbox.store.put("scheduled_actions", {
    id: `${kind}:${subject}`,
    kind,
    subject,
    due_at: sandbox.now() + after_seconds,
  });
}

export function cancelScheduled(sandbox: Sandbox, kind: ScheduledAction["kind"], subject: string): void {
  sandbox.store.remove("scheduled_actions", `${kind}:${subject}`);
}

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
