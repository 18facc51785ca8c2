/** A download, made in the page. */
export function offerFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // The download has taken the address by the time the page is idle again.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
