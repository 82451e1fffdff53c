import { newsletterTopics, type PreferencesRequest } from "@balance/contracts/newsletter";

/** What one of the forms of the preferences page asks for; null for a form that is none of them. */
export function readPreferencesForm(form: FormData): PreferencesRequest | null {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const change = text("change");
  switch (change) {
    case "topics": {
      const chosen = form.getAll("topics");
      const topics = newsletterTopics.filter((topic) => chosen.includes(topic));
      return { change, topics, first_name: text("first_name") };
    }
    case "address":
      return { change, email: text("email") };
    case "pause":
    case "resume":
    case "unsubscribe":
    case "erase":
      return { change };
    default:
      return null;
  }
}
