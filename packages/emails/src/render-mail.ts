import { render } from "@react-email/render";
import { createElement } from "react";
import type { z } from "zod";
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
import { refundText } from "./refund-text.ts";
import { Refund, refundProps, refundSubject } from "./refund.tsx";
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

interface Template<Props> {
  schema: z.ZodType<Props>;
  Html: (props: Props) => React.JSX.Element;
  text: (props: Props) => string;
  subject: (props: Props) => string;
}

const orderConfirmation: Template<z.infer<typeof orderConfirmationProps>> = {
  schema: orderConfirmationProps,
  Html: OrderConfirmation,
  text: orderConfirmationText,
  subject: orderConfirmationSubject,
};

const newOrderAlert: Template<z.infer<typeof newOrderAlertProps>> = {
  schema: newOrderAlertProps,
  Html: NewOrderAlert,
  text: newOrderAlertText,
  subject: newOrderAlertSubject,
};

const contactMessage: Template<z.infer<typeof contactMessageProps>> = {
  schema: contactMessageProps,
  Html: ContactMessage,
  text: contactMessageText,
  subject: contactMessageSubject,
};

const newsletterConfirm: Template<z.infer<typeof newsletterConfirmProps>> = {
  schema: newsletterConfirmProps,
  Html: NewsletterConfirm,
  text: newsletterConfirmText,
  subject: newsletterConfirmSubject,
};

const newsletterPreferences: Template<z.infer<typeof newsletterPreferencesProps>> = {
  schema: newsletterPreferencesProps,
  Html: NewsletterPreferences,
  text: newsletterPreferencesText,
  subject: newsletterPreferencesSubject,
};

const refund: Template<z.infer<typeof refundProps>> = {
  schema: refundProps,
  Html: Refund,
  text: refundText,
  subject: refundSubject,
};

const orderCancelled: Template<z.infer<typeof orderCancelledProps>> = {
  schema: orderCancelledProps,
  Html: OrderCancelled,
  text: orderCancelledText,
  subject: orderCancelledSubject,
};

const welcomeCode: Template<z.infer<typeof welcomeCodeProps>> = {
  schema: welcomeCodeProps,
  Html: WelcomeCode,
  text: welcomeCodeText,
  subject: welcomeCodeSubject,
};

const welcomeReminder: Template<z.infer<typeof welcomeCodeProps>> = {
  schema: welcomeCodeProps,
  Html: WelcomeReminder,
  text: welcomeReminderText,
  subject: welcomeReminderSubject,
};

const renderers = {
  "order-confirmation": (props: unknown) => renderTemplate(orderConfirmation, props),
  "new-order-alert": (props: unknown) => renderTemplate(newOrderAlert, props),
  "contact-message": (props: unknown) => renderTemplate(contactMessage, props),
  "newsletter-confirm": (props: unknown) => renderTemplate(newsletterConfirm, props),
  "newsletter-preferences": (props: unknown) => renderTemplate(newsletterPreferences, props),
  refund: (props: unknown) => renderTemplate(refund, props),
  "order-cancelled": (props: unknown) => renderTemplate(orderCancelled, props),
  "welcome-code": (props: unknown) => renderTemplate(welcomeCode, props),
  "welcome-reminder": (props: unknown) => renderTemplate(welcomeReminder, props),
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

async function renderTemplate<Props extends object>(
  template: Template<Props>,
  unchecked: unknown,
): Promise<RenderedMail> {
  const props = template.schema.parse(unchecked);
  return {
    subject: template.subject(props),
    html: await render(createElement(template.Html, props)),
    text: `${template.text(props)}\n`,
  };
}
