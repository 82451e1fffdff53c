import { render } from "@react-email/render";
import { createElement } from "react";
import type { z } from "zod";
import {
  CollectionReady,
  collectionReadyProps,
  collectionReadySubject,
  collectionReadyText,
} from "./collection-ready.tsx";
import { contactMessageText } from "./contact-message-text.ts";
import { ContactMessage, contactMessageProps, contactMessageSubject } from "./contact-message.tsx";
import { newOrderAlertText } from "./new-order-alert-text.ts";
import { NewOrderAlert, newOrderAlertProps, newOrderAlertSubject } from "./new-order-alert.tsx";
import { newsletterConfirmText } from "./newsletter-confirm-text.ts";
import {
  NewsletterConfirm,
  newsletterConfirmProps,
  newsletterConfirmSubject,
} from "./newsletter-confirm.tsx";
import { newsletterPreferencesText } from "./newsletter-preferences-text.ts";
import {
  NewsletterPreferences,
  newsletterPreferencesProps,
  newsletterPreferencesSubject,
} from "./newsletter-preferences.tsx";
import { orderCancelledText } from "./order-cancelled-text.ts";
import { OrderCancelled, orderCancelledProps, orderCancelledSubject } from "./order-cancelled.tsx";
import { orderConfirmationText } from "./order-confirmation-text.ts";
import {
  OrderConfirmation,
  orderConfirmationProps,
  orderConfirmationSubject,
} from "./order-confirmation.tsx";
import { recallNoticeText } from "./recall-notice-text.ts";
import { RecallNotice, recallNoticeProps, recallNoticeSubject } from "./recall-notice.tsx";
import { ParcelSent, parcelSentProps, parcelSentSubject, parcelSentText } from "./parcel-sent.tsx";
import { PaymentLink, paymentLinkProps, paymentLinkSubject, paymentLinkText } from "./payment-link.tsx";
import { refundText } from "./refund-text.ts";
import { Refund, refundProps, refundSubject } from "./refund.tsx";
import { stockAlertText } from "./stock-alert-text.ts";
import { StockAlert, stockAlertProps, stockAlertSubject } from "./stock-alert.tsx";
import { welcomeCodeText, welcomeReminderText } from "./welcome-code-text.ts";
import {
  WelcomeCode,
  welcomeCodeProps,
  welcomeCodeSubject,
  WelcomeReminder,
  welcomeReminderSubject,
} from "./welcome-code.tsx";

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}

type Renderer = (unchecked: unknown) => Promise<RenderedMail>;

function renderer<Props extends object>(
  schema: z.ZodType<Props>,
  Html: (props: Props) => React.JSX.Element,
  text: (props: Props) => string,
  subject: (props: Props) => string,
): Renderer {
  return async (unchecked) => {
    const props = schema.parse(unchecked);
    return {
      subject: subject(props),
      html: await render(createElement(Html, props)),
      text: `${text(props)}\n`,
    };
  };
}

const renderers = {
  "order-confirmation": renderer(
    orderConfirmationProps,
    OrderConfirmation,
    orderConfirmationText,
    orderConfirmationSubject,
  ),
  "new-order-alert": renderer(newOrderAlertProps, NewOrderAlert, newOrderAlertText, newOrderAlertSubject),
  "contact-message": renderer(contactMessageProps, ContactMessage, contactMessageText, contactMessageSubject),
  "stock-alert": renderer(stockAlertProps, StockAlert, stockAlertText, stockAlertSubject),
  "newsletter-confirm": renderer(
    newsletterConfirmProps,
    NewsletterConfirm,
    newsletterConfirmText,
    newsletterConfirmSubject,
  ),
  "newsletter-preferences": renderer(
    newsletterPreferencesProps,
    NewsletterPreferences,
    newsletterPreferencesText,
    newsletterPreferencesSubject,
  ),
  refund: renderer(refundProps, Refund, refundText, refundSubject),
  "order-cancelled": renderer(orderCancelledProps, OrderCancelled, orderCancelledText, orderCancelledSubject),
  "recall-notice": renderer(recallNoticeProps, RecallNotice, recallNoticeText, recallNoticeSubject),
  "parcel-sent": renderer(parcelSentProps, ParcelSent, parcelSentText, parcelSentSubject),
  "collection-ready": renderer(
    collectionReadyProps,
    CollectionReady,
    collectionReadyText,
    collectionReadySubject,
  ),
  "payment-link": renderer(paymentLinkProps, PaymentLink, paymentLinkText, paymentLinkSubject),
  "welcome-code": renderer(welcomeCodeProps, WelcomeCode, welcomeCodeText, welcomeCodeSubject),
  "welcome-reminder": renderer(
    welcomeCodeProps,
    WelcomeReminder,
    welcomeReminderText,
    welcomeReminderSubject,
  ),
};

export type MailTemplate = keyof typeof renderers;

export const mailTemplates = Object.keys(renderers) as MailTemplate[];

/**
 * Renders a mail from props that were stored as JSON, maybe by an older version of the shop: they are checked first,
 * and a mail with a hole in it is never made. Throws an Error that names template and fields.
 */
export async function renderMail(template: string, props: unknown): Promise<RenderedMail> {
  if (!isMailTemplate(template)) {
    throw new Error(`There is no mail template "${template}"; there are ${mailTemplates.join(", ")}`);
  }
  try {
    return await renderers[template](props);
  } catch (cause) {
    throw new Error(
      `Could not render the mail "${template}": ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}

function isMailTemplate(name: string): name is MailTemplate {
  return Object.hasOwn(renderers, name);
}
