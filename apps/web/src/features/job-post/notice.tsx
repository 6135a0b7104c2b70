import { retentionText } from "#/lib/words.ts";

type NoticeProps = { organization: { name: string; retentionMonths: number } };

/** What is kept, who sees it, how long: said before anything is asked for. */
export function Notice({ organization }: NoticeProps) {
  return (
    <dl className="grid grid-cols-[72px_minmax(0,1fr)] gap-x-3 gap-y-1.5 text-xs text-ink-2">
      <dt className="text-ink-3">Kept</dt>
      <dd>Your name and address, what you hand in, and what its checks find.</dd>
      <dt className="text-ink-3">Seen by</dt>
      <dd>
        The hiring team of {organization.name}. They review without your name, until a recruiter
        among them asks to see it.
      </dd>
      <dt className="text-ink-3">How long</dt>
      <dd>
        {retentionText(organization.retentionMonths)} after the last contact, then it is erased;
        longer only while a dispute needs it, which the page of your application then says. What
        stays is a line in a log, without a name: that there was an application, and how it ended.
      </dd>
      <dt className="text-ink-3">Yours</dt>
      <dd>
        The work stays yours. It is never used as product, and never shown to other candidates. You
        can have all of it erased before its time, whenever no dispute holds it.
      </dd>
    </dl>
  );
}
