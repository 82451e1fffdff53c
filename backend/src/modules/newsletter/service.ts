import { MedusaService } from "@medusajs/framework/utils";
import ConsentEvent from "./models/consent-event";
import ConsentEventOrigin from "./models/consent-event-origin";
import NewsletterImport from "./models/newsletter-import";
import NewsletterSignUp from "./models/newsletter-sign-up";
import NewsletterToken from "./models/newsletter-token";
import PastCustomerHash from "./models/past-customer-hash";
import Subscriber from "./models/subscriber";
import Suppression from "./models/suppression";
import WordingVersion from "./models/wording-version";

/**
 * People of the newsletter and the proof of their consent. Reading goes through this service; every change is a function
 * of this folder that takes a transaction, because no change of a subscriber may be kept without its line in the ledger.
 */
export default class NewsletterModuleService extends MedusaService({
  Subscriber,
  NewsletterSignUp,
  ConsentEvent,
  ConsentEventOrigin,
  WordingVersion,
  Suppression,
  NewsletterToken,
  PastCustomerHash,
  NewsletterImport,
}) {}
