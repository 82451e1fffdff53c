/** A route of ours said no; `fields` names what it was about, in the request's own names. */
export class CallRefused extends Error {
  readonly fields: Record<string, string>;
  readonly status: number;
  /** All that the route said, for refusals that carry more than words. */
  readonly answer: unknown;

  constructor(message: string, fields: Record<string, string>, status: number, answer: unknown) {
    super(message);
    this.fields = fields;
    this.status = status;
    this.answer = answer;
  }
}

/**
 * Calls an admin route: the admin is served by the back end itself, so its session cookie is enough. Throws CallRefused
 * with the route's own words for every answer that isn't 2xx, and whatever fetch throws when there is none.
 */
export async function callAdmin<T>(method: "GET" | "POST", path: string, body?: object): Promise<T> {
  return answerOf(
    await fetch(path, {
      method,
      credentials: "include",
      headers: { "content-type": "application/json" },
      body: body && JSON.stringify(body),
    }),
  );
}

/** As callAdmin, for a file that is sent as it is. */
export async function sendFileToAdmin<T>(path: string, file: File): Promise<T> {
  return answerOf(
    await fetch(path, {
      method: "POST",
      credentials: "include",
      headers: { "content-type": file.type || "application/octet-stream" },
      body: file,
    }),
  );
}

async function answerOf<T>(response: Response): Promise<T> {
  const answer = (await response.json()) as T & { message?: string; fields?: Record<string, string> };
  if (!response.ok) {
    const message = answer.message ?? `${response.status} from ${new URL(response.url).pathname}`;
    throw new CallRefused(message, answer.fields ?? {}, response.status, answer);
  }
  return answer;
}
