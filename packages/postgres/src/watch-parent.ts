import { spawn } from "node:child_process";

/** "gone": the server has ended already, and its number may be somebody else's by now. */
const gone = "gone";

/** Nothing may be written any more when the folder goes. */
const stopAndRemove = `read -r word
if [ "$word" = ${gone} ]; then rm -rf "$2"; exit; fi
kill -QUIT "$1" 2>/dev/null
tries=0
while kill -0 "$1" 2>/dev/null && [ $tries -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
kill -KILL "$1" 2>/dev/null
rm -rf "$2"`;

/**
 * A shell that waits for our end of a pipe to close, which also happens when we are killed with SIGKILL, and then
 * stops the server and removes its folder. `end` is for a server that has ended. It lives in a session of its own, so Ctrl-C does not reach it.
 */
export function watchParent(pid: number, remove: string | null): { end(): void } {
  const script = remove ? stopAndRemove : 'read -r _; kill -INT "$1" 2>/dev/null';
  const child = spawn("/bin/sh", ["-c", script, "sh", String(pid), remove ?? ""], {
    cwd: "/",
    env: { PATH: "/usr/bin:/bin" },
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  // The pipe's end is all that it is for; a watchdog that dies early must not take us with it.
  child.on("error", () => undefined);
  child.stdin.on("error", () => undefined);
  child.unref();
  if ("unref" in child.stdin && typeof child.stdin.unref === "function") child.stdin.unref();
  return {
    end: () => {
      // The folder is the watchdog's to remove, since we may be killed before we have done it ourselves.
      if (remove) child.stdin.end(`${gone}\n`);
      else child.kill("SIGKILL");
    },
  };
}
