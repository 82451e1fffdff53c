/** Notes what Stripe will do by itself later on. Survives a restart. */
import type { Sandbox } from "./sandbox.ts";
import type { ScheduledAction } from "./tables.ts";

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
