import { type WelcomeCodeProps, welcomeCodeWords, welcomeReminderWords } from "./welcome-code.tsx";
import { waysOutText } from "./why-you-get-this.ts";

export function welcomeCodeText(props: WelcomeCodeProps): string {
  return codeText(welcomeCodeWords(props), props);
}

export function welcomeReminderText(props: WelcomeCodeProps): string {
  return codeText(welcomeReminderWords(props), props);
}

function codeText(
  words: ReturnType<typeof welcomeCodeWords>,
  { apply_url, reader }: WelcomeCodeProps,
): string {
  return [
    words.title,
    words.intro,
    words.code,
    `${words.button}:\n${apply_url}`,
    words.how,
    words.conditions,
    waysOutText(reader),
  ].join("\n\n");
}
