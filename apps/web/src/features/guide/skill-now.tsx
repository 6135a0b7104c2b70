import type { GuideSkillDto } from "@unsung/api/contract/guide";
import { Link } from "@tanstack/react-router";
import { counted } from "#/lib/words.ts";
import { textLinkClass } from "#/ui/link.tsx";
import { PayRange } from "#/ui/money.tsx";

/** What is true of a skill today: jobs, people who proved it, pay. A figure over too few is left out. */
export function SkillNow({
  content: { id, now },
}: {
  content: Pick<GuideSkillDto["content"], "id" | "now">;
}) {
  return (
    <section aria-labelledby="now">
      <h2 id="now" className="eyebrow">
        Now, on this site
      </h2>
      <dl className="mt-2 grid grid-cols-2 gap-x-8 gap-y-4 lg:flex lg:flex-col">
        {now.jobs.count === 0 ? (
          <div>
            <dt className="sr-only">Open jobs</dt>
            <dd className="text-sm text-ink-2">No open job asks for it today.</dd>
          </div>
        ) : (
          <div className="flex flex-col">
            <dt className="order-2 text-sm">
              <Link to="/jobs" search={{ skills: [id] }} className={textLinkClass}>
                open {now.jobs.count === 1 ? "job asks" : "jobs ask"} for it
              </Link>
            </dt>
            <dd className="tabular display text-xl">{now.jobs.count}</dd>
          </div>
        )}
        {now.provedBy === null ? null : (
          <div className="flex flex-col">
            <dt className="order-2 text-sm text-ink-2">developers proved it with a work sample</dt>
            <dd className="tabular display text-xl">{now.provedBy}</dd>
          </div>
        )}
        {now.pay.map(({ currency, period, low, high, posts, organizations }) => (
          <div key={`${currency} ${period}`} className="flex flex-col">
            <dt className="order-2 text-sm text-ink-2">
              posted where it is asked: medians of {counted(posts, "range")} from{" "}
              {counted(organizations, "organization")}
            </dt>
            <dd className="text-base font-[600]">
              <PayRange currency={currency} period={period} min={low} max={high} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
