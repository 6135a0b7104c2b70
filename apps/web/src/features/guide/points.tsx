import type { GuideHtml } from "@unsung/api/contract/guide";
import { Words } from "./prose.tsx";

/** Named points, each with what it means. */
export function Points({ points }: { points: readonly { title: string; what: GuideHtml }[] }) {
  return (
    <dl className="max-w-[620px] border-t border-line">
      {points.map(({ title, what }) => (
        <div
          key={title}
          className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,5fr)]"
        >
          <dt className="text-base font-[600]">{title}</dt>
          <dd className="text-base text-ink-2">
            <Words html={what} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
