import { type Context, recordVerdict, type SessionUser } from "@unsung/api";
import { rejectionReasons, type ApplicationDto } from "@unsung/api/contract/application";
import { type JobDto } from "@unsung/api/contract/job";
import {
  makeMember,
  makeOrganization,
  type MadeOrganization,
  takeRequests,
} from "@unsung/api/factories";
import { type Chance } from "./chance.ts";
import { demoDevelopers, demoNotes } from "./demo-developers.ts";
import { type DemoOrganization, demoOrganizations } from "./demo-organizations.ts";
import { demoRequests } from "./demo-requests.ts";
import { type DemoStage } from "./demo-stage.ts";
import { type DemoVerdicts } from "./demo-verdicts.ts";

type Play = {
  stage: DemoStage;
  verdicts: DemoVerdicts;
  chance: Chance;
  /** The worker's context, for verdicts. */
  ctx: Context;
  /** Marks an organization as demo, which no procedure can. */
  markAsDemo: (slug: string) => Promise<void>;
  today: Date;
};

type Developer = { user: SessionUser; skill: number };

const day = 24 * 60 * 60 * 1000;
const minute = 60 * 1000;

export type DemoPeople = { owner: SessionUser; developer: SessionUser };

/** Plays weeks of hiring through the API's own procedures. Gives the two people who can sign in. */
export async function playDemo(play: Play): Promise<DemoPeople> {
  const { stage, today } = play;
  play.verdicts.begin(
    new Set(
      demoOrganizations.flatMap(({ jobs }) =>
        jobs.flatMap(({ samples }) => samples.map(({ sampleId }) => sampleId)),
      ),
    ),
  );
  stage.at(new Date(today.getTime() - 60 * day));
  const developers: Developer[] = [];
  for (const name of demoDevelopers) {
    developers.push({ user: await stage.createUser(name), skill: play.chance.next() });
  }
  let next = 0;
  const opened: MadeOrganization[] = [];
  for (const organization of demoOrganizations) {
    const made = await openOrganization(play, organization);
    opened.push(made);
    for (const job of organization.jobs) {
      const applicants = Array.from(
        { length: job.applicants },
        (_, index) => developers[(next + index) % developers.length],
      );
      next += job.applicants;
      await playJob(play, {
        made,
        job,
        applicants: applicants.filter((developer) => developer !== undefined),
      });
    }
  }
  const [first] = opened;
  const developer = developers[0]?.user;
  if (!first || !developer) throw new Error("The demo has nobody to sign in as.");
  await practise(play, developer);
  await playRequests(play, first);
  return { owner: first.owner, developer };
}

async function openOrganization(
  play: Play,
  organization: DemoOrganization,
): Promise<MadeOrganization> {
  const { stage, markAsDemo } = play;
  const { team, jobs: _, ...input } = organization;
  const [first, ...others] = team;
  const made = await makeOrganization(stage, {
    ...input,
    owner: await stage.createUser(first?.name ?? organization.name),
  });
  await markAsDemo(organization.slug);
  for (const { name, role } of others) await makeMember(stage, made, { name, role });
  return made;
}

async function playJob(
  play: Play,
  input: { made: MadeOrganization; job: DemoOrganization["jobs"][number]; applicants: Developer[] },
): Promise<void> {
  const { stage, today } = play;
  const { made, applicants } = input;
  const { published, closed = false, applicants: _, ...fields } = input.job;
  const as = stage.as(made.owner);
  const { organization } = made;
  stage.at(new Date(today.getTime() - ((published ?? 3) + 1) * day));
  const draft = await as.job.create({ organization, ...fields });
  if (published === null) return;
  const opened = today.getTime() - published * day;
  stage.at(new Date(opened));
  const job = await as.job.publish({ organization, jobId: draft.id });
  const until = closed ? opened + (published - 10) * day : today.getTime();
  for (const [index, developer] of applicants.entries()) {
    const share = (index + 0.5) / applicants.length;
    stage.at(new Date(opened + share * 0.8 * (until - opened)));
    await playApplication(play, { made, job, developer });
  }
  if (!closed) return;
  stage.at(new Date(until));
  await as.job.close({ organization, jobId: job.id });
}

async function playApplication(
  play: Play,
  { made, job, developer }: { made: MadeOrganization; job: JobDto; developer: Developer },
): Promise<void> {
  const { stage, chance } = play;
  const { applicationId } = await stage
    .as(developer.user)
    .application.own.create({ jobSlug: job.slug });
  // Some never begin, some stop half-way; most hand everything in.
  const handedIn = chance.next();
  const samples = handedIn < 0.08 ? [] : handedIn < 0.18 ? job.samples.slice(0, 1) : job.samples;
  for (const { sampleId, minutes } of samples) {
    wait(stage, (5 + chance.next() * 120) * minute);
    const { attemptId } = await stage.as(developer.user).attempt.start({ applicationId, sampleId });
    wait(stage, (0.4 + chance.next() * 0.5) * minutes * minute);
    await handIn(play, { developer, attemptId, sampleId });
  }
  if (samples.length === job.samples.length)
    await decide(play, { made, job, applicationId, developer });
}

function wait(stage: DemoStage, milliseconds: number): void {
  stage.at(new Date(stage.now().getTime() + milliseconds));
}

type Attempt = Awaited<ReturnType<ReturnType<DemoStage["as"]>["attempt"]["start"]>>;

async function handIn(
  { stage, verdicts, chance, ctx }: Play,
  {
    developer,
    attemptId,
    sampleId,
  }: { developer: Developer; attemptId: Attempt["attemptId"]; sampleId: string },
): Promise<void> {
  const right = chance.next() < 0.25 + developer.skill * 0.7;
  const name = chance.pick(verdicts.solutions(sampleId, right ? "right" : "wrong"));
  const { files, verdict } = await verdicts.of(sampleId, name);
  const note = chance.pick(demoNotes[sampleId] ?? ["It does now what the task asks for."]);
  const { submissionId } = await stage
    .as(developer.user)
    .submission.create({ attemptId, files, note });
  // The engine's own verdict, recorded ahead of the queue, which then finds nothing to do.
  await recordVerdict({
    ctx: { ...ctx, now: () => stage.now() },
    input: { submissionId, verdict },
  });
}

/** Members look at finished work a day later: most go on, some are declined with a reason, some still wait. */
async function decide(
  { stage, chance, today }: Play,
  input: {
    made: MadeOrganization;
    job: JobDto;
    applicationId: ApplicationDto["id"];
    developer: Developer;
  },
): Promise<void> {
  const { made, job, applicationId, developer } = input;
  const { organization } = made;
  wait(stage, (0.7 + chance.next()) * day);
  if (stage.now() > today || chance.next() < 0.35) return;
  const as = stage.as(made.owner);
  const [, interview, offer] = job.stages;
  if (developer.skill < 0.35) {
    const reason = chance.next() < 0.7 ? rejectionReasons[0] : rejectionReasons[1];
    await as.application.decline({ organization, applicationId, reason });
  } else if (interview) {
    await as.application.move({ organization, applicationId, stageId: interview.id });
    if (!offer || developer.skill < 0.85 || chance.next() < 0.5) return;
    wait(stage, 2 * day);
    if (stage.now() < today)
      await as.application.move({ organization, applicationId, stageId: offer.id });
  }
}

/** People ask the organization for developers: by the form, the mailed link and the inbox, as anybody would. */
async function playRequests({ stage, today }: Play, made: MadeOrganization): Promise<void> {
  await takeRequests(stage, made, { countries: ["BE", "DE", "FR", "NL"] });
  const { organization } = made;
  const { inbox } = stage.as(made.owner).hireRequest;
  for (const { sent, read, ...request } of demoRequests) {
    stage.at(new Date(today.getTime() - sent * day));
    const requester = stage.as(null).hireRequest;
    await requester.create(request);
    wait(stage, 4 * minute);
    await requester.confirm({ token: stage.lastToken() });
    if (!read) continue;
    wait(stage, 5 * 60 * minute);
    const { items } = await inbox.list({ organization, state: "new" });
    for (const { id: deliveryId } of items) await inbox.read({ organization, deliveryId });
  }
}

async function practise(play: Play, user: SessionUser): Promise<void> {
  const { stage, verdicts, ctx, today } = play;
  const tries = [
    ["warm-up-customers-without-orders", "inner-join", 30],
    ["warm-up-customers-without-orders", "reference", 29.9],
    ["product-search-injection", "doubled-quotes", 12],
    ["product-search-injection", "reference", 11.9],
    ["comments-page-by-page", "offset", 2],
  ] as const;
  for (const [sampleId, name, daysAgo] of tries) {
    stage.at(new Date(today.getTime() - daysAgo * day));
    const { attemptId } = await stage.as(user).practice.start({ sampleId });
    const { files, verdict } = await verdicts.of(sampleId, name);
    wait(stage, 6 * minute);
    const { submissionId } = await stage.as(user).submission.create({ attemptId, files, note: "" });
    await recordVerdict({
      ctx: { ...ctx, now: () => stage.now() },
      input: { submissionId, verdict },
    });
  }
}
