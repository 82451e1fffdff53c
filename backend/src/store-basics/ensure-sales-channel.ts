import { Modules } from "@medusajs/framework/utils";
import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createApiKeysWorkflow,
  createSalesChannelsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
} from "@medusajs/medusa/core-flows";

export const salesChannelName = "Online shop";
export const publishableKeyTitle = "Storefront";

/** The channel the shop sells through, and the publishable key that the storefront names it by. Gives the channel's id. */
export async function ensureSalesChannel(container: MedusaContainer): Promise<string> {
  const [existing] = await container
    .resolve(Modules.SALES_CHANNEL)
    .listSalesChannels({ name: salesChannelName }, { take: 1 });
  const channelId = existing?.id ?? (await createSalesChannel(container));
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: await ensurePublishableKey(container), add: [channelId] },
  });
  return channelId;
}

async function createSalesChannel(container: MedusaContainer): Promise<string> {
  const { result } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: salesChannelName, description: "The website" }] },
  });
  const [channel] = result;
  if (!channel) throw new Error(`The sales channel "${salesChannelName}" was not created.`);
  return channel.id;
}

async function ensurePublishableKey(container: MedusaContainer): Promise<string> {
  const [existing] = await container
    .resolve(Modules.API_KEY)
    .listApiKeys({ title: publishableKeyTitle, type: "publishable" }, { take: 1 });
  if (existing) return existing.id;
  const { result } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: publishableKeyTitle, type: "publishable", created_by: "" }] },
  });
  const [key] = result;
  if (!key) throw new Error(`The publishable key "${publishableKeyTitle}" was not created.`);
  return key.id;
}
