/**
 * What stands beside the newsletter's box. Every consent names the version that was shown, and the database keeps each
 * version for ever: change a word here, or the version of the privacy notice, and give it a new id. A test holds that.
 */
export const newsletterWording = {
  id: "newsletter-1",
  purpose: "newsletter",
  /** Beside the box that nobody has ticked for the person (UK GDPR art 7, PECR reg 22). */
  checkbox_label:
    "Email me Balance's newsletter: articles, offers, and news of our products, treatments, product launches and VIP events, about twice a month. You can unsubscribe at any time in one click.",
  /** Below the box; the privacy notice is linked beside it. */
  text: "We send it ourselves and pass your address to no other company for its own use.",
  /** The offer with its significant conditions, at the same place (CAP Code section 8). */
  offer:
    "Confirm your email and we'll send a code for 10 % off your first order. One use per customer, new customers only, products only (not treatments or delivery), valid 90 days, not with other codes.",
  privacy_url: "/privacy",
  privacy_version: "22 November 2026",
} as const;

/** The same where the offer may not stand: an editorial article has no tie to the shop. */
export const newsletterWordingWithoutOffer = {
  ...newsletterWording,
  id: "newsletter-1-without-offer",
  offer: "",
} as const;

/** Words that were shown to somebody; of an import they are what the file says. */
export interface ConsentWording {
  id: string;
  purpose: string;
  checkbox_label: string;
  text: string;
  offer: string;
  privacy_url: string;
  privacy_version: string;
}
