/** More than a busy day's different questions; what is over is asked again. */
const mostAnswers = 2_000;

const kept = new WeakMap<object, Map<string, { era: string; answers: Map<string, unknown> }>>();

/**
 * What the engine has answered so far in this era of a subject, by question: the caller adds what it asks. An era is read
 * from the database with everything else that a request needs, so every process drops its answers at once when somebody
 * changes what they follow from. Empty in a new era; without one (null) nothing is kept. `owner` is the database.
 */
export function answersOf<Answer>(owner: object, subject: string, era: string | null): Map<string, Answer> {
  if (era === null) return new Map();
  const subjects = kept.get(owner) ?? new Map<string, { era: string; answers: Map<string, unknown> }>();
  kept.set(owner, subjects);
  const current = subjects.get(subject);
  if (current?.era === era && current.answers.size < mostAnswers)
    return current.answers as Map<string, Answer>;
  const answers = new Map<string, Answer>();
  // a request that is still on its way with an older era writes into a map that nobody reads any more
  subjects.set(subject, { era, answers });
  return answers;
}
