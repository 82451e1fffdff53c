/** Ids as `find` gives them, until it knows none but those that it gave before: what can't be mended is left for the next run. */
export async function* eachBatchOnce(
  find: (except: string[]) => Promise<string[]>,
): AsyncGenerator<string[], void> {
  const seen: string[] = [];
  for (;;) {
    const ids = await find(seen);
    if (ids.length === 0) return;
    seen.push(...ids);
    yield ids;
  }
}
