import { type Context } from "../../context.ts";
import { type ChallengeDto, type GuideEntryInput } from "../../contract/guide.ts";
import { guidePath } from "../../contract/guide-paths.ts";
import { framePage, required } from "./frame-page.ts";
import { skillTeasers } from "./guide-links.ts";
import { openGuideText } from "./guide-text.ts";

/** A challenge's page. Throws NOT_FOUND. */
export function getChallenge({
  ctx,
  input,
}: {
  ctx: Context;
  input: GuideEntryInput;
}): Promise<ChallengeDto> {
  const challenge = required(ctx.catalog.guide.challenges.get(input.id));
  const text = openGuideText(ctx);
  return framePage(ctx, {
    path: guidePath("challenge", challenge.id),
    text,
    sources: challenge.sources,
    about: { skills: challenge.skills },
    content: {
      kind: challenge.kind,
      scene: text.html(challenge.scene),
      why: text.html(challenge.why),
      helps: challenge.helps.map(({ title, what }) => ({ title, what: text.plain(what) })),
      skills: skillTeasers(ctx, challenge.skills),
    },
  });
}
