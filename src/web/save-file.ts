/** Hand a file to the reader, made from what the page holds. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), oneMinute);
}

/** Until then a browser may still be reading it. */
const oneMinute = 60_000;
