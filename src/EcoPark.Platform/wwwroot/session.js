// When the session ends. All windows of one browser share it, so the latest renewal counts in each of them.
const key = 'session-ends';

const left = () => Math.round((Number(localStorage.getItem(key) ?? 0) - Date.now()) / 1000);

export { left };

// Seconds until the end; 0 when the session is over already; -1 when the server cannot be reached.
export async function renew() {
  try {
    const answer = await fetch('/session', { method: 'POST', headers: { Accept: 'application/json' } });
    if (answer.status === 401) return 0;
    if (!answer.ok) return -1;
    const { seconds } = await answer.json();
    localStorage.setItem(key, String(Date.now() + seconds * 1000));
    return seconds;
  } catch {
    return -1;
  }
}
