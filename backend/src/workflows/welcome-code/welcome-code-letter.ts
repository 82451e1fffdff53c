import type { WelcomeCodeProps } from "@balance/emails/welcome-code";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { environment } from "../../../environment";
import { NEWSLETTER_MODULE } from "../../modules/newsletter";
import type NewsletterModuleService from "../../modules/newsletter/service";
import type { Letter } from "../../modules/outbox/service";
import { WELCOME_CODE_MODULE } from "../../modules/welcome-code";
import type WelcomeCodeModuleService from "../../modules/welcome-code/service";
import type { WelcomeCodeRow } from "../../modules/welcome-code/service";
import { hasLiveConsent } from "../newsletter/has-live-consent";
import { preferencesUrl, unsubscribeUrl } from "../newsletter/newsletter-links";
import { readTrader } from "../trader/read-trader";
import { explainWelcomeCode } from "./explain-welcome-code";
import { lastDayAndYearOf } from "./last-day-of";
import { readCodeFacts } from "./read-code-facts";

/** To the person whose code it is: the first mail, one sent again, or the reminder. Throws when the address is erased. */
export async function welcomeCodeLetter(container: MedusaContainer, subjectId: string): Promise<Letter> {
  const [row, trader] = await Promise.all([findCode(container, subjectId), readTrader(container)]);
  if (!row?.email || !row.subscriber_id) throw gone(subjectId);
  const subscriber = await container
    .resolve<NewsletterModuleService>(NEWSLETTER_MODULE)
    .retrieveSubscriber(row.subscriber_id, { select: ["id", "link_epoch"] });
  const unsubscribe_url = unsubscribeUrl(subscriber.id);
  const props: WelcomeCodeProps = {
    code: row.code,
    last_day: lastDayAndYearOf(row.valid_until),
    apply_url: `${environment.STOREFRONT_URL}/discount/${row.code}`,
    reader: { preferences_url: preferencesUrl(subscriber), unsubscribe_url },
    trader,
  };
  return { to_address: row.email, reply_to: trader.email, props, unsubscribe_url };
}

/** Asked before every attempt: consent is live at this moment, and the code is still good for something. */
export async function isWelcomeCodeWanted(container: MedusaContainer, subjectId: string): Promise<boolean> {
  const row = await findCode(container, subjectId);
  if (!row?.email || !row.subscriber_id) return false;
  if (!(await hasLiveConsent(container, row.email, null))) return false;
  const facts = await readCodeFacts(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), row.code, "");
  const reason =
    facts && explainWelcomeCode(row.code, facts, { person_key: row.person_key, now: new Date() });
  return reason === null;
}

/** The subject of a mail is a code's id, or one with what makes it another mail after a colon. */
async function findCode(container: MedusaContainer, subjectId: string): Promise<WelcomeCodeRow | null> {
  const [id = ""] = subjectId.split(":");
  return await container.resolve<WelcomeCodeModuleService>(WELCOME_CODE_MODULE).find(id);
}

function gone(subjectId: string): MedusaError {
  return new MedusaError(
    MedusaError.Types.NOT_FOUND,
    `The address of welcome code ${subjectId} was erased, so its mail can't be sent`,
  );
}
