import { model } from "@medusajs/framework/utils";

/**
 * What can be seen on an uploaded picture, for whoever can't see it. By address and not in the engine's row of the picture: the
 * engine makes that row anew, without its metadata, when an import names the picture or a refused change is undone.
 */
const PictureWords = model.define("picture_words", {
  id: model.id({ prefix: "pwords" }).primaryKey(),
  url: model.text().unique(),
  alt: model.text(),
});

export default PictureWords;
