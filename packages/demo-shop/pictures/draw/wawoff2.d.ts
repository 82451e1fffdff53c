declare module "wawoff2" {
  const codec: { decompress(font: Uint8Array): Promise<Uint8Array> };
  export default codec;
}
