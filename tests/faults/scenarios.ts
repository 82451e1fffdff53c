import type { Scenario } from "./scenario.ts";
import { captureRefused } from "./scenarios/capture-refused.ts";
import { killAtCodeClaim } from "./scenarios/kill-at-code-claim.ts";
import { holdWhilePacking } from "./scenarios/hold-while-packing.ts";
import { killAtProductFile } from "./scenarios/kill-at-product-file.ts";
import { killBackEnd } from "./scenarios/kill-back-end.ts";
import { killStorefront } from "./scenarios/kill-storefront.ts";
import { freezeBackEnd } from "./scenarios/freeze-back-end.ts";
import { kit } from "./scenarios/kit.ts";
import { killWhileMailing } from "./scenarios/kill-while-mailing.ts";
import { killWhilePacking } from "./scenarios/kill-while-packing.ts";
import { killPostgres } from "./scenarios/kill-postgres.ts";
import { killWhilePosting } from "./scenarios/kill-while-posting.ts";
import { lastUnit, tenUnits } from "./scenarios/last-units.ts";
import { oneCodeManyTills } from "./scenarios/one-code-many-tills.ts";
import { oneOrderManyPackers } from "./scenarios/one-order-many-packers.ts";
import { settleAtOnce } from "./scenarios/settle-at-once.ts";
import { stockLedger } from "./scenarios/stock-ledger.ts";
import { stripeDown } from "./scenarios/stripe-down.ts";
import { twoTabs } from "./scenarios/two-tabs.ts";
import { twoBackEnds } from "./scenarios/two-back-ends.ts";
import { webhookStorm } from "./scenarios/webhook-storm.ts";

/** In the order in which they run: quick ones first, what needs a minute to mend last. */
export const scenarios: readonly Scenario[] = [
  settleAtOnce,
  webhookStorm,
  lastUnit,
  tenUnits,
  kit,
  stockLedger,
  oneOrderManyPackers,
  holdWhilePacking,
  twoTabs,
  twoBackEnds,
  oneCodeManyTills,
  stripeDown,
  captureRefused,
  killWhileMailing,
  killWhilePosting,
  killWhilePacking,
  killAtProductFile,
  killAtCodeClaim,
  killStorefront,
  killPostgres,
  freezeBackEnd,
  killBackEnd,
];
