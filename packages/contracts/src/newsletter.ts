/** What the newsletter is about; each can be chosen on its own. In the order they are shown. */
export const newsletterTopics = [
  "articles",
  "offers",
  "treatments",
  "product_launches",
  "vip_events",
] as const;
export type NewsletterTopic = (typeof newsletterTopics)[number];

/** Where somebody signed up. `staff` and `import` are never sent by the shop's own forms. */
export const signUpSources = ["footer", "article", "newsletter_page", "checkout"] as const;
export type SignUpSource = (typeof signUpSources)[number];

/** The most characters that each field takes. */
export const signUpLimits = { email: 254, first_name: 60, page_url: 300 };

/** `POST /store/newsletter/sign-ups` */
export interface SignUpRequest {
  /** A random UUID that the page put into the form: the same form sent twice is one request. */
  form_id: string;
  email: string;
  /** Empty when left out. */
  first_name: string;
  /** None ticked: everything that the consent names. */
  topics: NewsletterTopic[];
  /** The box was ticked. Without it nothing is kept. */
  consent: true;
  source: SignUpSource;
  /** Path of the page that held the form. */
  page_url: string;
  /** Of the wording that stood beside the box. */
  wording_id: string;
  user_agent: string;
}

/**
 * 202, for every address, in the same time: what becomes of it is decided after the answer. 400 and 429 are a
 * `RefusalResponse` and say nothing about the address either.
 */
export interface SignUpResponse {
  accepted: true;
}

/** What `GET /store/newsletter/confirmations/:token` finds; reading it changes nothing. */
export type ConfirmationState =
  | { state: "open"; purpose: "confirm" | "change_address"; email: string }
  /** `active`: the address is subscribed, whichever link did it. */
  | { state: "used"; active: boolean }
  | { state: "expired"; purpose: "confirm" | "change_address"; email: string }
  | { state: "unknown" };

/** 200 of `POST /store/newsletter/confirmations/:token`. */
export type ConfirmationResponse =
  | {
      state: "confirmed";
      purpose: "confirm" | "change_address";
      email: string;
      /** Of `/newsletter/preferences/:token`. */
      preferences_token: string;
      /** The personal code for the first order; null when there is none for this person, or it is still being made. */
      /** `last_day` is a calendar date in London, "2027-03-03": the code is still taken on it. */
      welcome_code: { code: string; last_day: string } | null;
    }
  | Exclude<ConfirmationState, { state: "open" }>;

/** `GET /store/newsletter/preferences/:token` */
export interface PreferencesView {
  email: string;
  first_name: string;
  topics: NewsletterTopic[];
  status: "pending" | "active" | "unsubscribed" | "suppressed";
  /** ISO 8601; null when mails are not paused. */
  paused_until: string | null;
  /** ISO 8601 */
  confirmed_at: string | null;
  /** Of `/newsletter/unsubscribe/:token`. */
  unsubscribe_token: string;
}

/** `POST /store/newsletter/preferences/:token` */
export type PreferencesRequest =
  | { change: "topics"; topics: NewsletterTopic[]; first_name: string }
  | { change: "pause" }
  | { change: "resume" }
  | { change: "address"; email: string }
  | { change: "unsubscribe" }
  | { change: "erase" };

/** `GET /store/newsletter/preferences/:token/history`: everything that is kept about a person's consent. */
export interface ConsentHistory {
  subscriber: {
    id: string;
    email: string | null;
    first_name: string;
    status: string;
    topics: NewsletterTopic[];
    requested_at: string;
    confirmed_at: string | null;
    unsubscribed_at: string | null;
    paused_until: string | null;
  };
  /** Oldest first. */
  events: ConsentHistoryEvent[];
}

export interface ConsentHistoryEvent {
  id: string;
  event: string;
  /** ISO 8601, UTC */
  occurred_at: string;
  recorded_at: string;
  topics: NewsletterTopic[];
  source: string;
  method: string | null;
  page_url: string | null;
  actor: string;
  evidence_ref: string | null;
  /** Null where no wording was shown: a withdrawal, say. */
  wording: { id: string; checkbox_label: string; text: string; privacy_version: string } | null;
  /** Deleted after 12 months. */
  ip: string | null;
  user_agent: string | null;
}
