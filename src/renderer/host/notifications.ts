type Permission = 'granted' | 'denied' | 'default' | 'absent';

/** Whether the system may show notifications of this window; `absent` where it knows none. */
export const notificationPermission = (): Permission =>
  typeof Notification === 'undefined' ? 'absent' : Notification.permission;

/** Asks the person once; the answer is the browser's to keep. */
export const askForNotifications = async (): Promise<Permission> =>
  typeof Notification === 'undefined' ? 'absent' : Notification.requestPermission();

/** Shows a notification of the system where it may; `tag` keeps the same one from being shown twice. */
export function notify(title: string, body: string, tag: string, opened: () => void): void {
  if (notificationPermission() !== 'granted') return;
  const shown = new Notification(title, { body, tag });
  shown.onclick = () => {
    // A browser brings forward the tab; of a desktop window that is hidden or minimised only its own process can do so.
    if (window.ascent) void window.ascent.raise();
    else window.focus();
    opened();
  };
}
