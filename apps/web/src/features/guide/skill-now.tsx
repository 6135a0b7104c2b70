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
      <dl className="mt-2 flex flex-wrap gap-x-8 gap-y-4 lg:flex-col">
        <div>
          <dd className="tabular display text-xl">{now.jobs.count}</dd>
          <dt className="text-sm text-ink-2">
            {now.jobs.count === 0 ? (
              "open jobs ask for it"
            ) : (
              <Link to="/jobs" search={{ skills: [id] }} className={textLinkClass}>
                open {now.jobs.count === 1 ? "job asks" : "jobs ask"} for it
              </Link>
            )}
          </dt>
        </div>
        {now.provedBy === null ? null : (
          <div>
            <dd className="tabular display text-xl">{now.provedBy}</dd>
            <dt className="text-sm text-ink-2">developers proved it with a work sample</dt>
          </div>
        )}
        {now.pay.map(({ currency, period, low, high, posts, organizations }) => (
          <div key={`${currency} ${period}`}>
            <dd className="text-base font-[600]">
              <PayRange currency={currency} period={period} min={low} max={high} />
            </dd>
            <dt className="text-sm text-ink-2">
              posted where it is asked: medians of {counted(posts, "range")} from{" "}
              {counted(organizations, "organization")}
            </dt>
          </div>
        ))}
      </dl>
    </section>
  );
}
