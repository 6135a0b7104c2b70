import { Link } from "@tanstack/react-router";
import { type OutputOf } from "#/lib/api-types.ts";
import { counted } from "#/lib/words.ts";
import { Badge } from "#/ui/badge.tsx";
import { textLinkClass } from "#/ui/link.tsx";

type Fit = OutputOf<"hireRequest.fit">;

/** Who would get a request, by name: whoever writes it should know who reads it. */
export function FitWords({ fit }: { fit: Fit }) {
  if (fit.count === 0)
    return (
      <p className="text-sm">
        <span className="font-[550]">No organization that fits takes requests now.</span> It would
        reach nobody, unless you have it kept until one does.
      </p>
    );
  const more = fit.count - fit.organizations.length;
  return (
    <>
      <p className="text-sm">
        <span className="font-[550]">{counted(fit.count, "organization")}</span>{" "}
        {fit.count === 1 ? "fits and gets" : "fit and get"} it:
      </p>
      <ul className="mt-2 divide-y divide-line border-y border-line text-sm">
        {fit.organizations.map((organization) => (
          <li key={organization.slug} className="flex min-h-9 items-center gap-2">
            <Link
              to="/o/$organization"
              params={{ organization: organization.slug }}
              target="_blank"
              className={`${textLinkClass} min-w-0 truncate`}
            >
              {organization.name}
            </Link>
            {organization.demo ? <Badge>Demo</Badge> : null}
            <span className="ml-auto text-xs text-ink-3">
              {organization.kind === "agency" ? "Agency" : "Company"}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="mt-2 text-xs text-ink-3">and {more} more</p> : null}
    </>
  );
}
