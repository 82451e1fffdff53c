import type { MailTemplate } from "./render-mail.ts";
import {
  collectionReadySample,
  contactMessageSample,
  newOrderAlertSample,
  newsletterConfirmSample,
  newsletterPreferencesSample,
  orderCancelledSample,
  orderConfirmationSample,
  recallNoticeSample,
  parcelSentSample,
  paymentLinkSample,
  refundSample,
  stockAlertSample,
  welcomeCodeSample,
} from "./sample-order.ts";

/** Made-up data for every template, for previews and test sends. */
export const mailSamples: Record<MailTemplate, object> = {
  "order-confirmation": orderConfirmationSample,
  "new-order-alert": newOrderAlertSample,
  "contact-message": contactMessageSample,
  "stock-alert": stockAlertSample,
  "newsletter-confirm": newsletterConfirmSample,
  "newsletter-preferences": newsletterPreferencesSample,
  refund: refundSample,
  "order-cancelled": orderCancelledSample,
  "recall-notice": recallNoticeSample,
  "parcel-sent": parcelSentSample,
  "collection-ready": collectionReadySample,
  "payment-link": paymentLinkSample,
  "welcome-code": welcomeCodeSample,
  "welcome-reminder": welcomeCodeSample,
};
