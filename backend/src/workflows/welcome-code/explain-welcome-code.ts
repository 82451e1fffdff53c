import type { CodeFacts } from "./read-code-facts";
import { lastDayOf } from "./last-day-of";

interface ShopperFacts {
  /** Null before they gave their e-mail address. */
  person_key: string | null;
  now: Date;
}

/** What was said about a code, and what it waits for: with that, it can be tried again without anybody typing it. */
export interface CodeReason {
  message: string;
  waits_for: "email" | null;
}

/**
 * Why a welcome code can't be used in this basket, in words for the shopper; null when nothing stands against it. What
 * can't be helped comes first. Whether the person has ordered is told only to whoever gave that person's address.
 */
export function explainWelcomeCode(code: string, facts: CodeFacts, shopper: ShopperFacts): CodeReason | null {
  const name = `The code ${code}`;
  const say = (message: string): CodeReason => ({ message, waits_for: null });
  if (facts.is_revoked) return say(`${name} was withdrawn. Write to us if you think that is a mistake.`);
  if (facts.valid_until <= shopper.now)
    return say(
      `${name} ran out on ${lastDayOf(facts.valid_until)}. Write to us if you would like a new one.`,
    );
  if (shopper.person_key === null) {
    return {
      message: `${name} is personal: enter your email first, at the checkout. We keep the code for you and take it off there.`,
      waits_for: "email",
    };
  }
  if (shopper.person_key !== facts.person_key)
    return say(
      `${name} belongs to another address. Order with the email address that it was sent to, or sign up for your own code.`,
    );
  if (facts.is_used) return say(`${name} was used already: it is good for one order.`);
  if (facts.has_ordered)
    return say(
      `${name} is for a first order, and you have ordered from us before. You can order without it.`,
    );
  if (facts.is_held)
    return say(
      `${name} is in another basket of yours that is being paid. Finish that one, order without the code, or try again in half an hour.`,
    );
  return null;
}
