import { type MediaWidth, mediaAddress, mediaWidths } from "./media-address.ts";

interface ResponsivePictureProps {
  /** As the back end gives it, or "shop:<file>". */
  url: string;
  /** Empty when the picture only decorates. */
  alt: string;
  /** The picture's own proportions; space is kept before it arrives. */
  ratio: { width: number; height: number };
  /** The `sizes` attribute: how wide it is shown at which viewport. */
  sizes: string;
  /** The widest file that is ever useful here. */
  widest?: MediaWidth;
  /** The main picture of the first screen: loaded first, not lazily. */
  priority?: boolean;
  className?: string;
}

/** A picture in AVIF, WebP and JPEG, in the size the screen needs. Draws nothing when the address isn't one of ours. */
export function ResponsivePicture({
  url,
  alt,
  ratio,
  sizes,
  widest = 1280,
  priority = false,
  className = "",
}: ResponsivePictureProps) {
  const widths = mediaWidths.filter((width) => width >= 320 && width <= widest);
  const sources = (format: "avif" | "webp") =>
    widths.map((width) => `${mediaAddress(url, width, format)} ${width}w`).join(", ");
  const fallback = mediaAddress(url, 640, "jpeg");
  if (!fallback) return null;
  return (
    <picture className="block">
      <source type="image/avif" srcSet={sources("avif")} sizes={sizes} />
      <source type="image/webp" srcSet={sources("webp")} sizes={sizes} />
      <img
        src={fallback}
        alt={alt}
        width={ratio.width}
        height={ratio.height}
        loading={priority ? "eager" : "lazy"}
        fetchPriority={priority ? "high" : undefined}
        decoding="async"
        className={`h-auto max-w-full ${className}`}
      />
    </picture>
  );
}
