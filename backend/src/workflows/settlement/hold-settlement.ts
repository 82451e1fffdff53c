import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { SETTLEMENT_MODULE } from "../../modules/settlement";
import { LostLeaseError } from "../../modules/settlement/lost-lease-error";
import type SettlementModuleService from "../../modules/settlement/service";
import type { SettlementChange, SettlementRow } from "../../modules/settlement/service";
import type { SettlementState } from "../../modules/settlement/settlement-state";

/** How long a dead worker holds others up, at most. */
export const leaseSeconds = 10;
/** Three tries before it runs out. */
const renewEveryMs = leaseSeconds * 300;
/** How long most wait for another worker, which has usually ended sooner; what is left undone then, somebody comes back to. */
export const waitForOthersMs = 8_000;
/** The first pause of one that waits for another worker; each is half as long again as the one before, up to the longest. */
const firstLookMs = 100;
const longestPauseMs = 500;

/** A settlement that this worker alone may change; `row` is always as last written. */
export interface HeldSettlement {
  row: SettlementRow;
  /** Proves to the database that this worker holds it. */
  lease: string;
  move(to: SettlementState, change?: SettlementChange): Promise<void>;
  note(change: SettlementChange): Promise<void>;
  /**
   * Makes sure of the lease before something that nobody can take back: throws a LostLeaseError when another worker has
   * taken over. While the lease is this worker's, `row` is how things stand.
   */
  prove(): Promise<void>;
  /** Moves to `ordered`: the order gets its number. */
  nameOrder(orderId: string): Promise<void>;
}

/**
 * Runs `work` while holding the settlement: a lease in the database, so that a worker that dies holds nobody up for more
 * than ten seconds, renewed while the work goes on. Every write checks the lease, so a worker that lost it (its process
 * stood still, say) stops with a LostLeaseError instead of writing over its successor.
 * While another worker holds it, waits up to `waitMs`, then gives null; sooner, if `meanwhile` finds the answer in what
 * that other worker has written.
 */
export async function holdSettlement<Result>(
  container: MedusaContainer,
  settlementId: string,
  waitMs: number,
  work: (held: HeldSettlement) => Promise<Result>,
  meanwhile?: () => Promise<Result | null>,
): Promise<Result | null> {
  const settlements = container.resolve<SettlementModuleService>(SETTLEMENT_MODULE);
  const token = randomUUID();
  const giveUpAt = Date.now() + waitMs;
  let row = await settlements.acquireLease(settlementId, token, leaseSeconds);
  for (let pauseMs = firstLookMs; !row && Date.now() < giveUpAt;) {
    const answer = await meanwhile?.();
    if (answer) return answer;
    await pause(Math.min(pauseMs, Math.max(giveUpAt - Date.now(), 0)));
    pauseMs = Math.min(pauseMs * 1.5, longestPauseMs);
    row = await settlements.acquireLease(settlementId, token, leaseSeconds);
  }
  if (!row) return null;

  const held: HeldSettlement = {
    row,
    lease: token,
    async move(to, change) {
      held.row = await settlements.moveSettlement(settlementId, token, to, change);
    },
    async note(change) {
      held.row = await settlements.noteSettlement(settlementId, token, change);
    },
    async prove() {
      if (!(await settlements.renewLease(settlementId, token, leaseSeconds)))
        throw new LostLeaseError(settlementId);
    },
    async nameOrder(orderId) {
      held.row = await settlements.nameOrder(settlementId, token, orderId);
    },
  };
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const renewal = setInterval(() => {
    settlements.renewLease(settlementId, token, leaseSeconds).catch((error: unknown) => {
      logger.error(`The lease of settlement ${settlementId} could not be renewed: ${String(error)}`);
    });
  }, renewEveryMs);
  try {
    return await work(held);
  } finally {
    clearInterval(renewal);
    await settlements.releaseLease(settlementId, token);
  }
}
