import { MailQuestion } from "lucide-react";
import { useState } from "react";
import { authClient } from "#/lib/auth-client.ts";
import { Button } from "#/ui/button.tsx";
import { saidFailure } from "#/ui/toast.tsx";

/** Until an address is confirmed: what waits for it, and another link. */
export function AddressNotice({ email }: { email: string }) {
  const [state, setState] = useState<"idle" | "sending" | "sent">("idle");

  async function sendAgain() {
    setState("sending");
    const { error } = await authClient.sendVerificationEmail({ email, callbackURL: "/verified" });
    if (error === null) {
      setState("sent");
    } else {
      setState("idle");
      saidFailure(
        "No link was sent",
        error.status === 429
          ? "That was tried too often. Wait a minute, then try again."
          : "The server could not be reached. Try again in a moment.",
      );
    }
  }

  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-sunk px-4 py-1.5 text-xs text-ink-2 sm:px-8">
      <MailQuestion size={14} aria-hidden className="shrink-0" />
      <span aria-live="polite">
        {state === "sent"
          ? `A new link is on its way to ${email}.`
          : `Confirm ${email} with the link in our mail: work for a job can begin only then.`}
      </span>
      {state === "sent" ? null : (
        <Button size="sm" look="quiet" busy={state === "sending"} onClick={() => void sendAgain()}>
          Send the link again
        </Button>
      )}
    </div>
  );
}
