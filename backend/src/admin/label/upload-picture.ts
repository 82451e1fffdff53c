/** Puts a picture where the engine keeps uploads, and gives its address. Throws when the engine refuses the file. */
export async function uploadPicture(file: File): Promise<string> {
  const body = new FormData();
  body.append("files", file);
  const response = await fetch("/admin/uploads", { method: "POST", credentials: "include", body });
  const answer = (await response.json()) as { files?: { url: string }[]; message?: string };
  const url = answer.files?.[0]?.url;
  if (!response.ok || !url) throw new Error(answer.message ?? "The picture could not be uploaded.");
  return url;
}
