import { createHmac, timingSafeEqual } from "node:crypto";
import { environment } from "../../../environment";

/** What a link may do. One that mailbox providers see must not open anybody's preferences. */
type LinkPurpose = "preferences" | "unsubscribe" | "confirm";

const signatureBytes = 16;

/** The parts of a subscriber that a link is made of. */
export interface LinkedSubscriber {
  id: string;
  link_epoch: number;
}

/** Page where a person changes everything about their newsletter; for the body of mails. */
export function preferencesUrl(subscriber: LinkedSubscriber): string {
  return `${environment.STOREFRONT_URL}/newsletter/preferences/${preferencesToken(subscriber)}`;
}

export function preferencesToken({ id, link_epoch }: LinkedSubscriber): string {
  return sign("preferences", id, String(link_epoch));
}

/**
 * For the List-Unsubscribe header and the visible link of every marketing mail (RFC 8058): POST unsubscribes without
 * cookie, sign-in or redirect; GET shows a button and changes nothing. Valid for as long as the mail is kept.
 */
export function unsubscribeUrl(subscriberId: string): string {
  return `${environment.STOREFRONT_URL}/newsletter/unsubscribe/${unsubscribeToken(subscriberId)}`;
}

export function unsubscribeToken(subscriberId: string): string {
  return sign("unsubscribe", subscriberId, "");
}

/** The secret of a confirmation link: made of the row's id, so that the mail can be written anew from a database that holds only its digest. */
export function confirmationToken(tokenId: string): string {
  return sign("confirm", tokenId, "");
}

export function confirmationUrl(tokenId: string): string {
  return `${environment.STOREFRONT_URL}/newsletter/confirm/${confirmationToken(tokenId)}`;
}

/** The subscriber's id of an unsubscribe token that we signed; null for any other text. */
export function readUnsubscribeToken(token: string): string | null {
  const id = idIn(token);
  return id && isSame(unsubscribeToken(id), token) ? id : null;
}

/** The id that a preferences token names, unchecked: the signature needs the subscriber's row, see `isPreferencesToken`. */
export function idIn(token: string): string | null {
  const [name = ""] = token.split(".");
  const id = Buffer.from(name, "base64url").toString();
  return /^\w{1,64}$/.test(id) ? id : null;
}

export function isPreferencesToken(token: string, subscriber: LinkedSubscriber): boolean {
  return isSame(preferencesToken(subscriber), token);
}

function sign(purpose: LinkPurpose, id: string, detail: string): string {
  const signature = createHmac("sha256", environment.NEWSLETTER_LINK_SECRET)
    .update(`newsletter-${purpose}:${id}:${detail}`)
    .digest()
    .subarray(0, signatureBytes);
  return `${Buffer.from(id).toString("base64url")}.${signature.toString("base64url")}`;
}

function isSame(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
