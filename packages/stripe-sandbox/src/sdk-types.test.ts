/**
 * The compiler already holds the code to the SDK's types. This holds the bytes that leave to them: every required field
 * there, no field the SDK does not know, every value of an allowed type.
 */
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startSandboxForTest, type SandboxForTest } from "./sandbox-for-test.ts";

// The SDK's types are long, and the compiler reads them as the tests ask.
vi.setConfig({ hookTimeout: 60_000, testTimeout: 60_000 });

let sandbox: SandboxForTest;
let checker: ts.TypeChecker;
let typeNamed: (name: string) => ts.Type;

beforeAll(async () => {
  sandbox = await startSandboxForTest();
  const probe = fileURLToPath(new URL("./sdk-types-probe.ts", import.meta.url));
  const names = [
    "PaymentIntent",
    "Charge",
    "Refund",
    "Customer",
    "PaymentMethod",
    "SetupIntent",
    "Dispute",
    "Event",
  ];
  const text = `import type Stripe from "stripe";\n${[...names, "BalanceTransaction", "Balance"]
    .map((name) => `export type ${name} = Stripe.${name};`)
    .join("\n")}`;
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: ["node"],
  };
  const host = ts.createCompilerHost(options);
  const onDisk = ts.createCompilerHost(options);
  // The probe exists only in memory.
  host.fileExists = (file) => file === probe || onDisk.fileExists(file);
  host.readFile = (file) => (file === probe ? text : onDisk.readFile(file));
  host.getSourceFile = (file, version) =>
    file === probe ? ts.createSourceFile(file, text, version) : onDisk.getSourceFile(file, version);
  const program = ts.createProgram([probe], options, host);
  checker = program.getTypeChecker();
  const source = program.getSourceFile(probe);
  typeNamed = (name) => {
    const alias = source?.statements.find((one) => ts.isTypeAliasDeclaration(one) && one.name.text === name);
    if (!alias) throw new Error(`The SDK has no type ${name}.`);
    return checker.getTypeAtLocation(alias);
  };
});
afterAll(() => sandbox.stop());

/** @returns what is wrong, each with its path; empty when the value is of the type */
function differences(value: unknown, type: ts.Type, path: string): string[] {
  if (type.isUnion()) {
    const tries = candidates(value, type.types).map((one) => differences(value, one, path));
    // Of several object types the nearest one's differences say most.
    return tries.some((one) => one.length === 0)
      ? []
      : (tries.sort((one, other) => one.length - other.length)[0] ?? []);
  }
  const says = checker.typeToString(type);
  const isAllowed = primitiveAllowed(value, type);
  if (isAllowed !== undefined) return isAllowed ? [] : [`${path} is ${JSON.stringify(value)}, not ${says}`];
  if (typeof value !== "object" || value === null)
    return [`${path} is ${JSON.stringify(value)}, not ${says}`, path];
  if (Array.isArray(value)) {
    const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    return element
      ? value.flatMap((entry, index) => differences(entry, element, `${path}[${index}]`))
      : [`${path} is a list, not ${says}`];
  }
  return objectDifferences(value as Record<string, unknown>, type, path);
}

/** Of the SDK's 250 kinds of event and the like, only those whose `object` and `type` fit: the others can't. */
function candidates(value: unknown, types: ts.Type[]): ts.Type[] {
  if (typeof value !== "object" || value === null) return types;
  const fields = value as Record<string, unknown>;
  const fitting = types.filter((type) =>
    ["object", "type"].every((name) => {
      const property = type.getProperty(name);
      const expected = property && checker.getTypeOfSymbol(property);
      return !expected?.isStringLiteral() || expected.value === fields[name];
    }),
  );
  return fitting.length > 0 ? fitting : types;
}

function primitiveAllowed(value: unknown, type: ts.Type): boolean | undefined {
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return true;
  if (type.flags & ts.TypeFlags.Null) return value === null;
  if (type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)) return value === undefined;
  if (type.isStringLiteral() || type.isNumberLiteral()) return value === type.value;
  if (type.flags & ts.TypeFlags.BooleanLiteral) return String(value) === checker.typeToString(type);
  if (type.flags & ts.TypeFlags.String) return typeof value === "string";
  // `string & {}`: a value that a later API version may add. The sandbox must use the known ones.
  if (type.isIntersection()) return false;
  if (type.flags & ts.TypeFlags.Number) return typeof value === "number";
  if (type.flags & ts.TypeFlags.Boolean) return typeof value === "boolean";
  return undefined;
}

function objectDifferences(value: Record<string, unknown>, type: ts.Type, path: string): string[] {
  const properties = checker.getPropertiesOfType(type);
  const known = new Set(properties.map(({ name }) => name));
  const hasAnyName = checker.getIndexTypeOfType(type, ts.IndexKind.String) !== undefined;
  const unknown = hasAnyName ? [] : Object.keys(value).filter((name) => !known.has(name));
  return [
    ...unknown.map((name) => `${path}.${name} is no field of ${checker.typeToString(type)}`),
    ...properties.flatMap((property) => {
      const name = property.name;
      const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
      if (!(name in value)) return isOptional ? [] : [`${path}.${name} is missing`];
      return differences(value[name], checker.getTypeOfSymbol(property), `${path}.${name}`);
    }),
  ];
}

async function answerOf(path: string, params?: Record<string, string>): Promise<Record<string, unknown>> {
  const response = await fetch(`${sandbox.url}/v1/${path}`, {
    method: params ? "POST" : "GET",
    headers: { authorization: "Bearer sk_test_sandbox" },
    body: params && new URLSearchParams(params),
  });
  return (await response.json()) as Record<string, unknown>;
}

const PAYMENT = {
  amount: "1000",
  currency: "gbp",
  confirm: "true",
  return_url: "http://localhost:8000",
  "metadata[basket]": "b_1",
  "shipping[name]": "Ann Example",
  "shipping[address][line1]": "1 High Street",
};

/** What the sandbox answers in each of these situations, and the type the SDK gives it. */
const ANSWERS: [string, string, () => Promise<unknown>][] = [
  [
    "a new PaymentIntent",
    "PaymentIntent",
    () => answerOf("payment_intents", { amount: "1000", currency: "gbp" }),
  ],
  [
    "an authorised one",
    "PaymentIntent",
    () =>
      answerOf("payment_intents", {
        ...PAYMENT,
        payment_method: "pm_card_visa",
        capture_method: "manual",
        "expand[]": "latest_charge",
      }),
  ],
  [
    "a paid one with everything expanded",
    "PaymentIntent",
    () =>
      answerOf("payment_intents", {
        ...PAYMENT,
        payment_method: "pm_card_visa",
        "expand[0]": "latest_charge.balance_transaction",
        "expand[1]": "payment_method",
      }),
  ],
  [
    "one that waits for 3-D Secure",
    "PaymentIntent",
    () => answerOf("payment_intents", { ...PAYMENT, payment_method: "pm_card_authenticationRequired" }),
  ],
  [
    "one whose card was declined",
    "PaymentIntent",
    async () => {
      const answer = await answerOf("payment_intents", {
        ...PAYMENT,
        payment_method: "pm_card_chargeDeclined",
      });
      return (answer.error as { payment_intent: unknown }).payment_intent;
    },
  ],
  [
    "a customer",
    "Customer",
    () => answerOf("customers", { email: "ann@example.com", "address[line1]": "1 High Street" }),
  ],
  [
    "a payment method",
    "PaymentMethod",
    () =>
      answerOf("payment_methods", {
        type: "card",
        "card[number]": "4242424242424242",
        "card[exp_month]": "12",
        "card[exp_year]": "2034",
        "card[cvc]": "123",
      }),
  ],
  [
    "a SetupIntent",
    "SetupIntent",
    () => answerOf("setup_intents", { payment_method: "pm_card_visa", confirm: "true" }),
  ],
  [
    "a refund",
    "Refund",
    async () => {
      const { id } = await answerOf("payment_intents", {
        ...PAYMENT,
        payment_method: "pm_card_pendingRefund",
      });
      return answerOf("refunds", { payment_intent: String(id), "expand[]": "charge" });
    },
  ],
  [
    "a dispute",
    "Dispute",
    async () => {
      await answerOf("payment_intents", { ...PAYMENT, payment_method: "pm_card_createDispute" });
      return ((await answerOf("disputes?expand[]=data.charge")).data as unknown[])[0];
    },
  ],
  ["the balance", "Balance", () => answerOf("balance")],
];

describe("the sandbox's answers are what Stripe's SDK says they are:", () => {
  it.each(ANSWERS)("%s", async (_situation, type, answer) => {
    expect(differences(await answer(), typeNamed(type), type)).toEqual([]);
  });

  it("every event that all this caused", async () => {
    const { data } = (await answerOf("events?limit=100")) as { data: { type: string }[] };
    const wrong = data.flatMap((event) => differences(event, typeNamed("Event"), event.type));
    expect(wrong).toEqual([]);
    expect(data.length).toBeGreaterThan(20);
  });
});
