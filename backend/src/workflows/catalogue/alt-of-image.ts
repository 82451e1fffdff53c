/** SQL: the words of a row of the engine's `image`; null when nobody has said what can be seen. */
export const altOfImage = `(select alt from picture_words where picture_words.url = image.url and picture_words.deleted_at is null)`;
