/** What is kept of a request, who sees it, how long: said before it is sent. */
export function RequestNotice() {
  return (
    <dl className="grid grid-cols-[72px_minmax(0,1fr)] gap-x-3 gap-y-1.5 text-xs text-ink-2">
      <dt className="text-ink-3">Kept</dt>
      <dd>What you write here, your name and your address.</dd>
      <dt className="text-ink-3">Seen by</dt>
      <dd>
        Those who hire for the organizations above. They see your name, and your address only once
        they have answered you.
      </dd>
      <dt className="text-ink-3">How long</dt>
      <dd>
        It can be answered for 60 days, or until you close it; 30 days later it is erased. Without
        your click in the mail nobody sees it, and it is erased after eight days.
      </dd>
      <dt className="text-ink-3">Yours</dt>
      <dd>
        The link in the mail shows who has read it, and closes or erases it at once. A job that an
        organization has made of it stays with them, without your name.
      </dd>
    </dl>
  );
}
