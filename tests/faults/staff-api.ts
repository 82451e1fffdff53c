import type { RunningShop } from "@balance/contracts/running-shop";

/** The admin's API for a member of staff who is signed in. */
export class StaffApi {
  readonly #running: RunningShop;
  readonly #token: string;

  private constructor(running: RunningShop, token: string) {
    this.#running = running;
    this.#token = token;
  }

  /** As the demo's admin. */
  static async signIn(running: RunningShop): Promise<StaffApi> {
    const { adminEmail: email, adminPassword: password } = running;
    const { token } = await post<{ token: string }>(`${running.backendUrl}/auth/user/emailpass`, {
      email,
      password,
    });
    return new StaffApi(running, token);
  }

  post<Answer>(path: string, body: object): Promise<Answer> {
    return post(`${this.#running.backendUrl}${path}`, body, { authorization: `Bearer ${this.#token}` });
  }
}

async function post<Answer>(
  url: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`POST ${url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
}
