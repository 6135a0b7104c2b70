import { makeDraft, makeMember, takeRequests, tokenOf, wishedFor } from "../testing/factories.ts";
import { at, first, type IsolationCase, type Scene } from "./scene.ts";

const deadline = "2999-01-01T00:00:00.000Z";

function team(denied: IsolationCase["denied"], input: IsolationCase["input"]): IsolationCase {
  return { by: "team", denied, input };
}

function candidate(input: IsolationCase["input"]): IsolationCase {
  return { by: "candidate", denied: null, input };
}

const applicationOf = ({ applicationId }: Scene) => ({ applicationId });
const jobOf = ({ job }: Scene) => ({ jobId: job.id });

async function colleague({ world, made, owner, organization }: Scene) {
  const user = await makeMember(world, made, { role: "recruiter" });
  const members = await world.as(owner).member.list({ organization });
  return { memberId: first(members.items.filter((member) => member.userId === user.id)).id };
}

async function openInvite({ world, owner, organization, job }: Scene) {
  const input = { organization, jobId: job.id, deadline };
  return { inviteId: (await world.as(owner).invite.createLink(input)).invite.id };
}

let requesters = 0;

/** A request that the organization got, proved by its mailed link. */
async function delivery({ world, made, owner, organization }: Scene) {
  await takeRequests(world, made);
  requesters += 1;
  const email = `requester.${requesters}@example.org`;
  const visitor = world.as(await world.createUser("Visitor")).hireRequest;
  await visitor.create({ ...wishedFor, email });
  const mail = (await world.mailsTo(email)).at(-1);
  if (mail?.template !== "confirm-hire-request") throw new Error("No mail was sent.");
  await visitor.confirm({ token: tokenOf(mail.data.url) });
  const { items } = await world.as(owner).hireRequest.inbox.list({ organization });
  return { deliveryId: first(items).id };
}

/** Every procedure about organizations, jobs and applications that takes the id of a row. */
export const hireCases: Record<string, IsolationCase> = {
  "member.changeRole": team("recruiter", async (scene) => ({
    ...(await colleague(scene)),
    role: "interviewer",
  })),
  "member.remove": team("recruiter", colleague),
  "member.invitation.revoke": team("recruiter", async ({ world, owner, organization }) => {
    const input = { organization, email: null, role: "recruiter" } as const;
    return { invitationId: (await world.as(owner).member.invitation.create(input)).invitation.id };
  }),
  "job.get": team(null, jobOf),
  "job.preview": team(null, jobOf),
  "job.work": team("interviewer", jobOf),
  "job.update": team("interviewer", ({ job }) => ({ jobId: job.id, stages: job.stages })),
  "job.publish": team("interviewer", async ({ world, made }) => ({
    jobId: (await makeDraft(world, made)).id,
  })),
  "job.close": team("interviewer", jobOf),
  "invite.list": team("interviewer", jobOf),
  "invite.send": team("interviewer", ({ job }) => ({
    jobId: job.id,
    deadline,
    addresses: ["ann@example.org"],
  })),
  "invite.createLink": team("interviewer", ({ job }) => ({ jobId: job.id, deadline })),
  "invite.resend": team("interviewer", openInvite),
  "invite.revoke": team("interviewer", openInvite),
  "hireRequest.inbox.get": team("interviewer", delivery),
  "hireRequest.inbox.read": team("interviewer", delivery),
  "hireRequest.inbox.answer": team("interviewer", async (scene) => ({
    ...(await delivery(scene)),
    text: "We have somebody.",
  })),
  "hireRequest.inbox.decline": team("interviewer", delivery),
  "hireRequest.inbox.resume": team("interviewer", async (scene) => {
    const { world, owner, organization } = scene;
    const { deliveryId } = await delivery(scene);
    await world.as(owner).hireRequest.inbox.decline({ organization, deliveryId });
    return { deliveryId };
  }),
  "hireRequest.inbox.makeJob": team("interviewer", delivery),
  "hireRequest.inbox.ofJob": team("interviewer", jobOf),
  "application.shortlist": team(null, ({ job }) => ({
    jobId: job.id,
    stageId: first(job.stages).id,
  })),
  "application.get": team(null, applicationOf),
  "application.events": team(null, applicationOf),
  "application.move": team("interviewer", ({ applicationId, job }) => ({
    applicationId,
    stageId: at(job.stages, 1).id,
  })),
  "application.decline": team("interviewer", (scene) => ({
    ...applicationOf(scene),
    reason: "other",
  })),
  "application.undo": team("interviewer", async ({ world, owner, organization, applicationId }) => {
    const { application } = world.as(owner);
    await application.decline({ organization, applicationId, reason: "other" });
    const events = await application.events({ organization, applicationId });
    return { applicationId, eventId: first(events.items).id };
  }),
  "application.reveal": team("hiring-manager", applicationOf),
  "application.hold": team("hiring-manager", (scene) => ({
    ...applicationOf(scene),
    reason: "A claim is open",
  })),
  "application.release": team("hiring-manager", async (scene) => {
    const { world, owner, organization } = scene;
    const held = { organization, ...applicationOf(scene), reason: "A claim is open" };
    await world.as(owner).application.hold(held);
    return applicationOf(scene);
  }),
  "application.own.get": candidate(applicationOf),
  "application.own.withdraw": candidate(applicationOf),
  "application.own.erase": candidate(applicationOf),
  "note.list": team(null, applicationOf),
  "note.create": team(null, (scene) => ({ ...applicationOf(scene), body: "A note" })),
  "note.delete": team(null, async ({ world, owner, organization, applicationId }) => {
    const note = { organization, applicationId, body: "A note" };
    return { noteId: (await world.as(owner).note.create(note)).id };
  }),
};
