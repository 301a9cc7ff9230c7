/** Puts text on the clipboard; false when the host refuses it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent(text);
  }
}

/** The window grants no permissions; a copy that a person asked for needs none. */
function copyByEvent(text: string): boolean {
  let copied = false;
  const write = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    copied = event.clipboardData !== null;
  };
  document.addEventListener('copy', write, { once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', write);
  return copied;
}
