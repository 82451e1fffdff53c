import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { WELCOME_CODE_MODULE } from "../../modules/welcome-code";
import type WelcomeCodeModuleService from "../../modules/welcome-code/service";
import { hasOrdered } from "../first-order/has-ordered";
import { personKey } from "../first-order/person-key";
import { holdOwner } from "./hold-owner";
import { explainWelcomeCode } from "./explain-welcome-code";
import { lastDateOf } from "./last-day-of";
import { makeCodeReady } from "./make-code-ready";
import { readCodeFacts } from "./read-code-facts";

export interface IssuedCode {
  code: string;
  /** A calendar date in London: the last one on which it is taken. */
  last_day: string;
}

/**
 * The personal code of somebody who has confirmed their address: the one there is, or a new one, mailed once. Null for
 * whom there is none: they are erased or have ordered before, or their code is used, has run out or was withdrawn. May be called again,
 * and at the same time; it then gives the same code.
 */
export async function issueWelcomeCode(
  container: MedusaContainer,
  subscriber: { subscriber_id: string; email: string; source: string },
): Promise<IssuedCode | null> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const codes = container.resolve<WelcomeCodeModuleService>(WELCOME_CODE_MODULE);
  const person_key = personKey(subscriber.email);
  const owner = { ...subscriber, person_key };
  const known = await codes.findOf(owner);
  if (!known && (await hasOrdered(database, person_key))) return null;
  const row = known ?? (await codes.issue(owner, holdOwner));
  if (!row) return null;
  await makeCodeReady(container, row);
  const facts = await readCodeFacts(database, row.code, "");
  const isGood =
    facts && explainWelcomeCode(row.code, facts, { person_key: row.person_key, now: new Date() }) === null;
  return isGood ? { code: row.code, last_day: lastDateOf(row.valid_until) } : null;
}
