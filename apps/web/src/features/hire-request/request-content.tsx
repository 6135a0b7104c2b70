import type { HireRequestContent } from "@unsung/api/contract/hire-request";
import {
  levelWords,
  placeText,
  requestStartWords,
  sectorWords,
  wantedKindWords,
} from "#/lib/words.ts";
import { Badge } from "#/ui/badge.tsx";
import { PayRange } from "#/ui/money.tsx";
import { Facts } from "#/ui/page.tsx";

/** What was asked for, as both sides read it. */
export function RequestContent({ request }: { request: HireRequestContent }) {
  return (
    <>
      <p className="max-w-prose text-base leading-7 break-words whitespace-pre-line">
        {request.purpose}
      </p>
      {request.skills.length === 0 ? null : (
        <ul className="mt-4 flex flex-wrap gap-1.5">
          {request.skills.map((skill) => (
            <li key={skill.skillId}>
              <Badge>{skill.title}</Badge>
            </li>
          ))}
        </ul>
      )}
      <Facts
        className="mt-5 grid-cols-2 border-t border-line pt-4 sm:grid-cols-4"
        items={[
          { name: "Level", value: levelWords[request.level] },
          { name: "How many", value: <span className="tabular">{request.developers}</span> },
          { name: "When", value: requestStartWords[request.start] },
          { name: "Sector", value: sectorWords[request.sector] },
          { name: "Place", value: placeText(request.place) },
          {
            name: "Budget for one",
            value: request.budget === null ? "Not said" : <PayRange {...request.budget} />,
          },
          { name: "Who should answer", value: wantedKindWords[request.wanted] },
        ]}
      />
    </>
  );
}
