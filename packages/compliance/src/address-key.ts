/** What a provider does not look at when it delivers. Only what the provider itself documents is listed. */
interface MailboxRules {
  /** The one domain that stands for all of the provider's names for the same mailbox. */
  domain: string;
  /** Ignored wherever it stands in the name. */
  ignores?: RegExp;
}

const gmail: MailboxRules = { domain: "gmail.com", ignores: /\./g };
const proton: MailboxRules = { domain: "proton.me", ignores: /[._-]/g };
const icloud: MailboxRules = { domain: "icloud.com" };

/** Providers that deliver "ana+anything@" to "ana@"; elsewhere a plus is a letter like any other. */
const providers = new Map<string, MailboxRules>([
  ["gmail.com", gmail],
  ["googlemail.com", gmail],
  ["proton.me", proton],
  ["protonmail.com", proton],
  ["pm.me", proton],
  ["icloud.com", icloud],
  ["me.com", icloud],
  ["mac.com", icloud],
  ...["outlook.com", "hotmail.com", "hotmail.co.uk", "live.com", "live.co.uk", "msn.com"].map(ownName),
  ...["fastmail.com", "fastmail.fm"].map(ownName),
]);

function ownName(domain: string): [string, MailboxRules] {
  return [domain, { domain }];
}

/** RFC 5321 section 4.5.3.1: 64 octets before the @, 254 in all. */
const longestName = 64;
const longestAddress = 254;

/** RFC 5322 dot-atom, with the letters of RFC 6531; nobody's mailbox needs the quoted form. */
const dotAtom = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const dottedName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/**
 * The key of the person behind an e-mail address: equal for two spellings that reach the same mailbox ("Ana.B+x@Gmail.com"
 * and "anab@googlemail.com"), different otherwise. Null for what is no address. For comparing only: mail goes to the
 * address as it was typed. A key is an address itself, and its own key.
 */
export function addressKey(email: string): string | null {
  const plain = email.trim().normalize("NFKC").toLowerCase().normalize("NFKC");
  const at = plain.lastIndexOf("@");
  const name = plain.slice(0, at);
  const domain = at > 0 ? asciiDomain(plain.slice(at + 1)) : null;
  if (domain === null || !dotAtom.test(name)) return null;
  if (octets(name) > longestName || octets(name) + 1 + domain.length > longestAddress) return null;
  const rules = providers.get(domain);
  return rules ? `${mailboxName(name, rules)}@${rules.domain}` : `${name}@${domain}`;
}

function mailboxName(name: string, { ignores }: MailboxRules): string {
  const plus = name.indexOf("+");
  const untagged = plus > 0 ? name.slice(0, plus).replace(/\.$/, "") : name;
  return (ignores && untagged.replace(ignores, "")) || untagged;
}

/** "bücher.example" and "xn--bcher-kva.example" are one name. */
function asciiDomain(domain: string): string | null {
  if (/[^\p{L}\p{M}\p{N}.-]/u.test(domain)) return null;
  let ascii: string;
  try {
    ascii = new URL(`http://${domain.replace(/\.$/, "")}`).hostname;
  } catch {
    return null;
  }
  return dottedName.test(ascii) ? ascii : null;
}

function octets(text: string): number {
  return new TextEncoder().encode(text).length;
}
