import { compareInput, guideEntryInput, guideOverviewInput } from "../contract/guide.ts";
import { searchInput } from "../contract/search.ts";
import { roadmapInput } from "../contract/roadmap.ts";
import { compareDisciplines } from "../services/guide/compare-disciplines.ts";
import { getArticle } from "../services/guide/get-article.ts";
import { getCareer } from "../services/guide/get-career.ts";
import { getChallenge } from "../services/guide/get-challenge.ts";
import { getDay } from "../services/guide/get-day.ts";
import { getDiscipline } from "../services/guide/get-discipline.ts";
import { getGuideOverview } from "../services/guide/get-guide-overview.ts";
import { getGuideSkill } from "../services/guide/get-guide-skill.ts";
import { getGuideTool } from "../services/guide/get-guide-tool.ts";
import { getHiringGuide } from "../services/guide/get-hiring-guide.ts";
import { getResponsibility } from "../services/guide/get-responsibility.ts";
import { listChallenges } from "../services/guide/list-challenges.ts";
import { listGuideContents } from "../services/guide/list-guide-contents.ts";
import { listGuideSkills } from "../services/guide/list-guide-skills.ts";
import { listGuideTools } from "../services/guide/list-guide-tools.ts";
import { getRoadmap } from "../services/roadmap/get-roadmap.ts";
import { searchGuide } from "../services/search/search-guide.ts";
import { router, visitorProcedure } from "../trpc.ts";

const disciplineRouter = router({
  get: visitorProcedure
    .input(guideEntryInput)
    .query(({ ctx, input }) => getDiscipline({ ctx, input })),
  compare: visitorProcedure
    .input(compareInput)
    .query(({ ctx, input }) => compareDisciplines({ ctx, input })),
});

const skillRouter = router({
  list: visitorProcedure.query(({ ctx }) => listGuideSkills({ ctx })),
  get: visitorProcedure
    .input(guideEntryInput)
    .query(({ ctx, input }) => getGuideSkill({ ctx, input })),
});

const toolRouter = router({
  list: visitorProcedure.query(({ ctx }) => listGuideTools({ ctx })),
  get: visitorProcedure
    .input(guideEntryInput)
    .query(({ ctx, input }) => getGuideTool({ ctx, input })),
});

const challengeRouter = router({
  list: visitorProcedure.query(({ ctx }) => listChallenges({ ctx })),
  get: visitorProcedure
    .input(guideEntryInput)
    .query(({ ctx, input }) => getChallenge({ ctx, input })),
});

const responsibilityRouter = router({
  get: visitorProcedure
    .input(guideEntryInput)
    .query(({ ctx, input }) => getResponsibility({ ctx, input })),
});

const articleRouter = router({
  get: visitorProcedure
    .input(guideEntryInput)
    .query(({ ctx, input }) => getArticle({ ctx, input })),
});

/** The guide's pages, one procedure for each kind. */
const guidePageRouter = router({
  overview: visitorProcedure
    .input(guideOverviewInput)
    .query(({ ctx, input }) => getGuideOverview({ ctx, input })),
  day: visitorProcedure.query(({ ctx }) => getDay({ ctx })),
  career: visitorProcedure.query(({ ctx }) => getCareer({ ctx })),
  hiring: visitorProcedure.query(({ ctx }) => getHiringGuide({ ctx })),
  contents: visitorProcedure.query(({ ctx }) => listGuideContents({ ctx })),
});

export const guideRouter = router({
  page: guidePageRouter,
  discipline: disciplineRouter,
  skill: skillRouter,
  tool: toolRouter,
  challenge: challengeRouter,
  responsibility: responsibilityRouter,
  article: articleRouter,
  roadmap: visitorProcedure
    .input(roadmapInput)
    .query(({ ctx, input }) => getRoadmap({ ctx, input })),
  search: visitorProcedure
    .input(searchInput)
    .query(({ ctx, input }) => searchGuide({ ctx, input })),
});
