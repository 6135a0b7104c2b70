import { type Context } from "../../context.ts";
import { type ChallengeIndexDto } from "../../contract/guide.ts";
import { guidePages } from "../../contract/guide-paths.ts";
import { framePage } from "./frame-page.ts";
import { teaserOf } from "./guide-links.ts";
import { openGuideText } from "./guide-text.ts";

/** Every challenge: first those with machines, then those with people. */
export function listChallenges({ ctx }: { ctx: Context }): Promise<ChallengeIndexDto> {
  const challenges = [...ctx.catalog.guide.challenges.values()];
  return framePage(ctx, {
    path: guidePages.challenges,
    text: openGuideText(ctx),
    about: { skills: [] },
    content: {
      kinds: (["technical", "interpersonal"] as const).map((kind) => ({
        kind,
        challenges: challenges
          .filter((challenge) => challenge.kind === kind)
          .map((challenge) => teaserOf("challenge", challenge)),
      })),
    },
  });
}
