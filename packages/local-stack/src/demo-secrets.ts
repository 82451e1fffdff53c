import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StartFailure } from "./start-failure.ts";

/** Made once per data folder, so that sessions and links of a demo survive its restart and are worth nothing elsewhere. */
export interface DemoSecrets {
  jwtSecret: string;
  cookieSecret: string;
  sessionSecret: string;
  storefrontKey: string;
  orderLinkSecret: string;
  newsletterLinkSecret: string;
  addressHashSecret: string;
  stripeSecretKey: string;
  stripePublishableKey: string;
  stripeWebhookSecret: string;
  postgresPassword: string;
}

const random = () => randomBytes(32).toString("base64url");

function newSecrets(): DemoSecrets {
  return {
    jwtSecret: random(),
    cookieSecret: random(),
    sessionSecret: random(),
    storefrontKey: random(),
    orderLinkSecret: random(),
    newsletterLinkSecret: random(),
    addressHashSecret: random(),
    stripeSecretKey: `sk_test_${randomBytes(24).toString("hex")}`,
    stripePublishableKey: `pk_test_${randomBytes(24).toString("hex")}`,
    stripeWebhookSecret: `whsec_${randomBytes(24).toString("hex")}`,
    postgresPassword: randomBytes(24).toString("hex"),
  };
}

/** Reads `${dataDir}/secrets.json` (mode 600), made on first use. Throws a StartFailure when the file is broken. */
export function demoSecrets(dataDir: string): DemoSecrets {
  const file = path.join(dataDir, "secrets.json");
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw unreadable(file, error);
    const secrets = newSecrets();
    writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
    return secrets;
  }
  try {
    const kept = JSON.parse(text) as Partial<DemoSecrets>;
    const secrets = withAddedLater(kept);
    if (secrets !== kept) writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
    for (const name of Object.keys(newSecrets()) as (keyof DemoSecrets)[]) {
      if (typeof secrets[name] !== "string" || secrets[name].length < 16)
        throw new Error(`${name} is missing`);
    }
    // each of its names was just looked at
    return secrets as DemoSecrets;
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** A data folder of an older version of the shop gets what it could not have yet. */
function withAddedLater(secrets: Partial<DemoSecrets>): Partial<DemoSecrets> {
  if (!secrets.jwtSecret || (secrets.newsletterLinkSecret && secrets.addressHashSecret)) return secrets;
  return { newsletterLinkSecret: random(), addressHashSecret: random(), ...secrets };
}

function unreadable(file: string, cause: unknown): StartFailure {
  return new StartFailure(
    `${file} is damaged (${(cause as Error).message}): run "npm run reset" to begin with an empty shop.`,
    { cause },
  );
}
