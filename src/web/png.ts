/**
 * A drawing as a picture, twice as large as it says, so that it is sharp in print.
 *
 * @param svg a whole file of SVG with its width and height
 */
export async function asPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width * scale;
  canvas.height = image.height * scale;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error("this browser drew nothing")) : resolve(blob)),
      "image/png",
    ),
  );
}

const scale = 2;
