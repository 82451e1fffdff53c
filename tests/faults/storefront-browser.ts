/** A browser without script: it sends forms, keeps cookies, and shows where it is led instead of going there. */
export class StorefrontBrowser {
  readonly origin: string;
  readonly #cookies = new Map<string, string>();

  constructor(origin: string) {
    this.origin = origin;
  }

  get(path: string): Promise<Response> {
    return this.#fetch(path, {});
  }

  /** Throws unless the form was taken. */
  async send(path: string, fields: Record<string, string>): Promise<Response> {
    const response = await this.#fetch(path, { method: "POST", body: new URLSearchParams(fields) });
    if (response.status >= 400)
      throw new Error(`The form ${path} was answered with ${response.status}: ${await response.text()}`);
    return response;
  }

  async #fetch(path: string, request: RequestInit): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(new URL(path, this.origin), {
      ...request,
      redirect: "manual",
      headers: { origin: this.origin, "sec-fetch-site": "same-origin", ...(cookie && { cookie }) },
    });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ""] = set.split(";");
      const at = pair.indexOf("=");
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }
}
