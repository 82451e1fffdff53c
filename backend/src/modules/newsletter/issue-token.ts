import type { NewsletterTopic } from "@balance/contracts/newsletter";
import { generateEntityId } from "@medusajs/framework/utils";
import { type Database, readRows } from "./database";
import type { TokenPurpose } from "./subscriber-states";

const validDays = 7;

export interface TokenDetails {
  purpose: TokenPurpose;
  subscriber_id: string;
  email: string;
  first_name: string;
  topics: readonly NewsletterTopic[];
  source: string;
  page_url: string | null;
  wording_version_id: string | null;
}

export interface IssuedToken {
  id: string;
  token_hash: string;
  expires_at: Date;
}

/** Makes a link that works once, for 7 days. `hashOf` gives the digest of the secret that belongs to a token's id. */
export async function issueToken(
  database: Database,
  details: TokenDetails,
  hashOf: (tokenId: string) => string,
): Promise<IssuedToken> {
  const id = generateEntityId(undefined, "nltok");
  const token_hash = hashOf(id);
  const [row] = await readRows<{ expires_at: Date }>(
    database,
    `insert into newsletter_token (id, purpose, token_hash, subscriber_id, email, first_name, topics, source, page_url,
       wording_version_id, expires_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now() + ? * interval '1 day') returning expires_at`,
    [
      id,
      details.purpose,
      token_hash,
      details.subscriber_id,
      details.email,
      details.first_name,
      [...details.topics],
      details.source,
      details.page_url,
      details.wording_version_id,
      validDays,
    ],
  );
  return { id, token_hash, expires_at: row!.expires_at };
}
