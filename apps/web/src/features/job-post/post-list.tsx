import { Link } from "@tanstack/react-router";
import { type OutputOf } from "#/lib/api-types.ts";
import { employmentWords, levelWords, minutesText, placeText } from "#/lib/words.ts";
import { Badge } from "#/ui/badge.tsx";
import { PayRange } from "#/ui/money.tsx";

type ListedPost = OutputOf<"jobPost.search">["items"][number];

/** Job posts one under the other: what it is, where, what it pays, what work it asks for. */
export function PostList({
  posts,
  showOrganization = true,
}: {
  posts: readonly ListedPost[];
  showOrganization?: boolean;
}) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {posts.map((post) => (
        <li
          key={post.id}
          className="group relative grid gap-x-8 gap-y-1 py-4 transition-colors hover:bg-hover/50 sm:grid-cols-[minmax(0,1fr)_auto]"
        >
          <div className="min-w-0">
            <h3 className="text-base font-[600]">
              <Link
                to="/jobs/$slug"
                params={{ slug: post.slug }}
                className="after:absolute after:inset-0 group-hover:text-accent"
              >
                {post.title}
              </Link>
            </h3>
            <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-2">
              {showOrganization ? <span>{post.organization.name}</span> : null}
              {showOrganization ? <span aria-hidden>·</span> : null}
              <span>{placeText(post.place)}</span>
              {post.organization.demo ? <Badge>Demo</Badge> : null}
            </p>
            {post.skills.length > 0 ? (
              <p className="mt-1 text-xs text-ink-3">
                {post.skills.map((skill) => skill.title).join(", ")}
              </p>
            ) : null}
          </div>
          <div className="text-sm sm:text-right">
            <p className="font-[550]">{post.pay === null ? null : <PayRange {...post.pay} />}</p>
            <p className="text-ink-2">
              {levelWords[post.level]}, {employmentWords[post.employmentType].toLowerCase()}
            </p>
            {post.totalMinutes > 0 ? (
              <p className="tabular text-xs text-ink-3">
                {minutesText(post.totalMinutes)} of work samples
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
