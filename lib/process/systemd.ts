import { execFile } from "node:child_process";
import { logSetting } from "./log";
import { settings } from "./settings";

/** What systemd is told, in its own words: https://www.freedesktop.org/software/systemd/man/latest/sd_notify.html */
type State = "READY=1" | "STOPPING=1" | "WATCHDOG=1";

/**
 * Notifies systemd of how this process is, where that started it and wants to know (`Type=notify`). Node cannot write
 * to a socket of its kind, so systemd's own program does.
 */
export function notifySystemd(state: State): void {
  if (!settings.NOTIFY_SOCKET) return;
  execFile("systemd-notify", [state], (error) => {
    if (error) logSetting("systemd is not told that the site goes on: its program systemd-notify cannot be run.");
  });
}

/**
 * Notifies systemd again and again that this thread goes on, twice in the time for which it waits (`WatchdogSec`). A
 * process that hangs notifies of nothing, and systemd starts another.
 */
export function startWatchdog(): void {
  const microseconds = settings.WATCHDOG_USEC;
  if (microseconds) setInterval(() => notifySystemd("WATCHDOG=1"), microseconds / 2_000).unref();
}
