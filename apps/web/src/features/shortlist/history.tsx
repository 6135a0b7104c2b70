import type { ApplicationId } from "@unsung/api/contract/ids";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type OutputOf } from "#/lib/api-types.ts";
import { Loaded } from "#/lib/loaded.tsx";
import { More, paging, rowsOf } from "#/lib/more.tsx";
import { useTRPC } from "#/lib/trpc.ts";
import { useOrganization } from "#/lib/use-organization.ts";
import { rejectionWords } from "#/lib/words.ts";
import { Time } from "#/ui/time.tsx";

type Event = OutputOf<"application.events">["items"][number];

/** What happened to an application, newest first, with who did it. */
export function History({ applicationId }: { applicationId: ApplicationId }) {
  const organization = useOrganization();
  const events = useInfiniteQuery(
    useTRPC().application.events.infiniteQueryOptions({ organization, applicationId }, paging),
  );
  return (
    <>
      <Loaded query={events} what="The history">
        {(data) => (
          <ol className="max-w-prose text-sm">
            {rowsOf(data).map((event) => (
              <li
                key={event.id}
                className="grid grid-cols-1 gap-x-4 py-1.5 sm:grid-cols-[170px_minmax(0,1fr)]"
              >
                <span className="text-xs leading-5 text-ink-3">
                  <Time at={event.at} />
                </span>
                <span>
                  <span className={event.undone ? "text-ink-3 line-through" : undefined}>
                    {sentence(event)}
                  </span>
                  {event.undone ? <span className="text-ink-3"> (taken back)</span> : null}
                  {event.comment === "" ? null : (
                    <span className="block text-ink-2">“{event.comment}”</span>
                  )}
                </span>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
      <More query={events} />
    </>
  );
}

function sentence({ kind, by, from, to, reason }: Event): string {
  switch (kind) {
    case "applied":
      return `${by} applied`;
    case "moved":
      return `${by} moved the application from ${from ?? "nowhere"} to ${to ?? "nowhere"}`;
    case "declined":
      return `${by} declined: ${reason === null ? "no reason given" : rejectionWords[reason].toLowerCase()}`;
    case "withdrawn":
      return `${by} withdrew`;
    case "revealed":
      return `${by} asked to see the name`;
    case "undone":
      return `${by} took the last step back`;
    case "held":
      return `${by} had it held for a dispute`;
    case "released":
      return `${by} ended the hold`;
    case "erasure-asked":
      return `${by} asked for it to be erased`;
    default:
      return kind satisfies never;
  }
}
