/** A route of ours said no; `fields` names what it was about, in the request's own names. */
export class CallRefused extends Error {
  readonly fields: Record<string, string>;

  constructor(message: string, fields: Record<string, string>) {
    super(message);
    this.fields = fields;
  }
}

/**
 * Calls an admin route: the admin is served by the back end itself, so its session cookie is enough. Throws CallRefused
 * with the route's own words for every answer that isn't 2xx, and whatever fetch throws when there is none.
 */
export async function callAdmin<T>(method: "GET" | "POST", path: string, body?: object): Promise<T> {
  const response = await fetch(path, {
    method,
    credentials: "include",
    headers: { "content-type": "application/json" },
    body: body && JSON.stringify(body),
  });
  const answer = (await response.json()) as T & { message?: string; fields?: Record<string, string> };
  if (!response.ok) {
    throw new CallRefused(answer.message ?? `${response.status} from ${path}`, answer.fields ?? {});
  }
  return answer;
}
