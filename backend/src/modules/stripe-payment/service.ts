import { poundsToPence } from "@balance/money/pence";
import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  BigNumberInput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  DeletePaymentInput,
  DeletePaymentOutput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types";
import { AbstractPaymentProvider, MathBN, MedusaError, PaymentActions } from "@medusajs/framework/utils";
import Stripe from "stripe";
import { refundToAdopt } from "./adopted-refund";
import { createPaymentIntent } from "./create-payment-intent";
import { paymentIntentData, sessionStatus } from "./payment-intent-data";
import { lettingGo, mayLetGo } from "./letting-go";
import { refundAttempt, refundMetadata } from "./refund-attempt";
import { createStripeClient, type StripeAccess } from "./stripe-client";
import { unlessAlready } from "./unless-already";

/** The metadata keys that may reach Stripe. All else that a caller puts into a session's `data` stays here. */
const metadataKeys = ["basket_id", "cart_id", "settlement_id"] as const;

/**
 * Card payments by Stripe for the engine's payment module: authorise first (`capture_method: manual`), capture later.
 * Amounts come in pounds and leave as integer pence; a fraction of a penny throws.
 *
 * Idempotency: creating and refunding move money or make something new, so they carry a key of the caller's record.
 * Updating, capturing and cancelling are safe to repeat by the PaymentIntent's own state, and a key of ours would replay
 * an old answer (Stripe keeps even its 500s for 24 hours); there the SDK's key per call covers network retries.
 */
export default class StripePaymentProvider extends AbstractPaymentProvider<StripeAccess> {
  static override identifier = "stripe";

  private readonly stripe: Stripe;

  constructor(cradle: Record<string, unknown>, options: StripeAccess) {
    super(cradle, options);
    this.stripe = createStripeClient(options);
  }

  static override validateOptions(options: Record<string, unknown>): void {
    if (!options.apiKey)
      throw new MedusaError(
        MedusaError.Types.INVALID_ARGUMENT,
        "stripe-payment needs the option apiKey (STRIPE_SECRET_KEY)",
      );
  }

  /** Creates the one PaymentIntent of a session; the same `context.idempotency_key` gives the same one again. */
  async initiatePayment({
    amount,
    currency_code,
    data,
    context,
  }: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const idempotencyKey = context?.idempotency_key ?? data?.session_id;
    if (typeof idempotencyKey !== "string") {
      throw new MedusaError(MedusaError.Types.INVALID_ARGUMENT, "A payment needs an idempotency key");
    }
    const given = (data?.metadata ?? {}) as Record<string, unknown>;
    const metadata: Record<string, string> = {};
    for (const key of metadataKeys) {
      const value = given[key];
      if (typeof value === "string") metadata[key] = value;
    }
    const wanted = { amount_pence: pence(amount, currency_code), currency: currency_code, metadata };
    const intent = await createPaymentIntent(this.stripe, wanted, idempotencyKey);
    return { id: intent.id, status: sessionStatus(intent), data: { ...paymentIntentData(intent) } };
  }

  /** Changes the amount. Stripe refuses (and this throws) once the payment is authorised. */
  async updatePayment({ amount, currency_code, data }: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    const intent = await this.stripe.paymentIntents.update(intentId(data), {
      amount: pence(amount, currency_code),
    });
    return { status: sessionStatus(intent), data: { ...paymentIntentData(intent) } };
  }

  async authorizePayment(input: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    return await this.getPaymentStatus(input);
  }

  async getPaymentStatus({ data }: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    const intent = await this.stripe.paymentIntents.retrieve(intentId(data));
    return { status: sessionStatus(intent), data: { ...paymentIntentData(intent) } };
  }

  async retrievePayment({ data }: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    const intent = await this.stripe.paymentIntents.retrieve(intentId(data));
    return { data: { ...paymentIntentData(intent) } };
  }

  /** Takes the authorised money. Money that was taken already is success. */
  async capturePayment({ data }: CapturePaymentInput): Promise<CapturePaymentOutput> {
    const id = intentId(data);
    const intent = await unlessAlready("succeeded", () => this.stripe.paymentIntents.capture(id));
    return { data: { ...paymentIntentData(intent) } };
  }

  /**
   * Releases the authorised money. A payment that was released already is success. Throws a MedusaError "not_allowed" for
   * callers who don't know whether an order stands on it (see letting-go.ts).
   */
  async cancelPayment({ data }: CancelPaymentInput): Promise<CancelPaymentOutput> {
    const id = intentId(data);
    if (!mayLetGo())
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Payment ${id} is not let go: its order may stand, and the customer can't be asked for another`,
      );
    const intent = await unlessAlready("canceled", () => this.stripe.paymentIntents.cancel(id));
    return { data: { ...paymentIntentData(intent) } };
  }

  /** A session that never got its PaymentIntent has nothing to release. */
  async deletePayment(input: DeletePaymentInput): Promise<DeletePaymentOutput> {
    return input.data?.id ? await lettingGo(() => this.cancelPayment(input)) : {};
  }

  /**
   * Gives money back, or only signs a refund that Stripe has made already (see adopted-refund.ts). Either way the engine's
   * refund id goes into the refund's metadata at Stripe: by it, and by nothing else, the two know each other. So does the
   * attempt, by which what it is for is known even if its answer gets lost.
   */
  async refundPayment({ amount, data, context }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    const refundId = context?.idempotency_key;
    if (!refundId)
      throw new MedusaError(MedusaError.Types.INVALID_ARGUMENT, "A refund needs an idempotency key");
    const payment_intent = intentId(data);
    const amountPence = pence(amount, "gbp");
    const adopted = refundToAdopt();
    if (adopted) {
      // whatever it was an attempt at, stays written there
      await this.stripe.refunds.update(adopted, { metadata: refundMetadata(refundId, null) });
      return { data };
    }
    const attempt = refundAttempt();
    const metadata = refundMetadata(refundId, attempt);
    try {
      const idempotencyKey = attempt ?? refundId;
      await this.stripe.refunds.create({ payment_intent, amount: amountPence, metadata }, { idempotencyKey });
    } catch (cause) {
      throw refusedRefund(cause) ?? cause;
    }
    return { data };
  }

  /** The engine's own webhook is shut: events come in by `/hooks/stripe`, through the inbox, to settle-payment. */
  async getWebhookActionAndData(): Promise<WebhookActionResult> {
    return { action: PaymentActions.NOT_SUPPORTED };
  }
}

/** A refund that Stripe will not make by this attempt, in words for staff; undefined when it may have been made. */
function refusedRefund(cause: unknown): MedusaError | undefined {
  const { StripeError, StripeIdempotencyError, StripeInvalidRequestError } = Stripe.errors;
  // 409: an earlier press runs at Stripe just now
  if (!(cause instanceof StripeError) || cause.statusCode === 409) return undefined;
  if (cause instanceof StripeIdempotencyError)
    return new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "Stripe keeps the answer to an earlier press of this refund. Reload the order: if the refund is not there, press again.",
    );
  if (cause instanceof StripeInvalidRequestError)
    return new MedusaError(MedusaError.Types.NOT_ALLOWED, `Stripe refuses the refund: ${cause.message}`);
  return undefined;
}

function intentId(data: Record<string, unknown> | undefined): string {
  if (typeof data?.id === "string") return data.id;
  throw new MedusaError(MedusaError.Types.INVALID_DATA, "This payment session holds no PaymentIntent id");
}

function pence(pounds: BigNumberInput, currencyCode: string): number {
  if (currencyCode.toLowerCase() !== "gbp") {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Stripe payments are taken in gbp only, not ${currencyCode}`,
    );
  }
  return poundsToPence(MathBN.convert(pounds).toString());
}
