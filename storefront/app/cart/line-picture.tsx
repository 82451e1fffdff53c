import type { Picture } from "@balance/contracts/catalogue";
import { mediaAddress } from "../ui/media-address.ts";

/** The pack of a line. Its name stands beside it, so it is silent for a screen reader. */
export function LinePicture({
  picture,
  size = "large",
}: {
  picture: Picture | null;
  size?: "large" | "small";
}) {
  const box = `block shrink-0 rounded-medium bg-surface object-cover ${size === "large" ? "size-20 sm:size-28" : "size-16"}`;
  const small = picture && mediaAddress(picture.url, 160, "webp");
  if (!small) return <span aria-hidden="true" className={box} />;
  const sharp = mediaAddress(picture.url, 320, "webp");
  return (
    <img src={small} srcSet={`${small} 1x, ${sharp} 2x`} alt="" width={112} height={112} className={box} />
  );
}
