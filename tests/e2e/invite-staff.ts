import { randomUUID } from "node:crypto";
import type { RunningShop } from "@balance/contracts/running-shop";
import { type APIRequestContext, request } from "@playwright/test";
import { expect } from "./shop-test.ts";

/** A new member of staff, invited by whoever `staff` is signed in as. */
export async function inviteStaff(
  staff: APIRequestContext,
  shop: RunningShop,
  name: { first_name: string; last_name: string },
): Promise<RunningShop> {
  const email = `staff.${randomUUID().slice(0, 8)}@example.com`;
  const password = randomUUID();
  // whoever is signed in can't accept an invitation
  const nobody = await request.newContext();
  const post = async <Answer>(
    by: APIRequestContext,
    path: string,
    data: object,
    headers: Record<string, string> = {},
  ) => {
    const answer = await by.post(`${shop.backendUrl}${path}`, { data, headers });
    expect(answer.status(), `${path}: ${await answer.text()}`).toBeLessThan(300);
    return (await answer.json()) as Answer;
  };
  const { invite } = await post<{ invite: { token: string } }>(staff, "/admin/invites", { email });
  const { token } = await post<{ token: string }>(nobody, "/auth/user/emailpass/register", {
    email,
    password,
  });
  await post(
    nobody,
    `/admin/invites/accept?token=${encodeURIComponent(invite.token)}`,
    { email, ...name },
    { authorization: `Bearer ${token}` },
  );
  await nobody.dispose();
  return { ...shop, adminEmail: email, adminPassword: password };
}
