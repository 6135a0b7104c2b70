import type { ApplicationState, RejectionReason } from "@unsung/api/contract/application";
import type {
  DeliveryState,
  HireRequestStart,
  IntakeKind,
  WantedKind,
} from "@unsung/api/contract/hire-request";
import type { InviteState } from "@unsung/api/contract/invite";
import type {
  AiPolicy,
  EmploymentType,
  JobState,
  Level,
  PayPeriod,
  Place,
  Sector,
} from "@unsung/api/contract/job";
import type { RetentionMonths, Role } from "@unsung/api/contract/organization";

/** The words on the screen for every literal of the contract; the types keep them complete. */

export const levelWords: Record<Level, string> = {
  junior: "Junior",
  mid: "Mid-level",
  senior: "Senior",
  lead: "Lead",
};

export const employmentWords: Record<EmploymentType, string> = {
  "full-time": "Full time",
  "part-time": "Part time",
  contract: "Contract",
  internship: "Internship",
};

export const sectorWords: Record<Sector, string> = {
  commerce: "Commerce",
  education: "Education",
  energy: "Energy",
  finance: "Finance",
  games: "Games",
  government: "Government",
  health: "Health",
  logistics: "Logistics",
  media: "Media",
  "non-profit": "Non-profit",
  software: "Software",
  telecommunications: "Telecommunications",
  travel: "Travel",
  other: "Other",
};

export const aiPolicyWords: Record<AiPolicy, { short: string; long: string }> = {
  allowed: { short: "AI allowed", long: "You may use AI tools, as you would at work." },
  "allowed-if-disclosed": {
    short: "AI allowed if disclosed",
    long: "You may use AI tools; with each submission you say what you used them for.",
  },
  "not-allowed": { short: "AI not allowed", long: "The work is to be your own, without AI tools." },
};

export const payPeriodWords: Record<PayPeriod, string> = {
  year: "a year",
  month: "a month",
  day: "a day",
  hour: "an hour",
};

export const jobStateWords: Record<JobState, string> = {
  draft: "Draft",
  published: "Published",
  closed: "Closed",
};

export const roleWords: Record<Role, { name: string; may: string }> = {
  owner: { name: "Owner", may: "Everything, members and settings included." },
  recruiter: {
    name: "Recruiter",
    may: "Jobs, invitations and decisions; may see a candidate’s name.",
  },
  "hiring-manager": {
    name: "Hiring manager",
    may: "Jobs, invitations and decisions; reviews without names.",
  },
  interviewer: {
    name: "Interviewer",
    may: "Reads jobs and work, writes notes; reviews without names.",
  },
};

export const retentionWords: Record<RetentionMonths, { label: string; hint: string }> = {
  6: {
    label: "Six months",
    hint: "For a single opening: long enough to decide and to answer a complaint.",
  },
  12: { label: "One year", hint: "When the same role opens again within the year." },
  18: {
    label: "Eighteen months",
    hint: "For slow hiring, with candidates whom you mean to call again.",
  },
  24: { label: "Two years", hint: "The longest. Say in your job posts why you need it." },
};

export const applicationStateWords: Record<ApplicationState, string> = {
  active: "In progress",
  declined: "Declined",
  withdrawn: "Withdrawn",
};

export const deliveryStateWords: Record<DeliveryState, string> = {
  new: "New",
  read: "Read",
  answered: "Answered",
  declined: "Declined",
};

export const requestStartWords: Record<HireRequestStart, string> = {
  "at-once": "At once",
  "within-a-month": "Within a month",
  "within-three-months": "Within three months",
  later: "Later",
};

export const intakeKindWords: Record<IntakeKind, { label: string; hint: string }> = {
  company: { label: "A company", hint: "Its own people do the work." },
  agency: { label: "An agency", hint: "It finds and places people." },
};

export const wantedKindWords: Record<WantedKind, string> = {
  any: "Either",
  company: "A company",
  agency: "An agency",
};

export const inviteStateWords: Record<InviteState, string> = {
  open: "Open",
  accepted: "Accepted",
  expired: "Expired",
  revoked: "Revoked",
};

export const rejectionWords: Record<RejectionReason, string> = {
  "work-below-the-bar": "The work did not reach what this job needs",
  "skills-do-not-match": "The skills do not match this job",
  "level-does-not-match": "The level does not match this job",
  "place-does-not-match": "The place does not match",
  "pay-does-not-match": "The pay does not match",
  "work-not-handed-in": "The work was not handed in",
  "position-filled": "The position has been filled",
  other: "Another reason",
};

const countryNames = new Intl.DisplayNames(["en"], { type: "region" });

/** "Germany" for "DE". */
export function countryName(code: string): string {
  return countryNames.of(code) ?? code;
}

/** "Lisbon, Portugal", "Hybrid in Lyon, France", "Remote in Germany, France and 3 more". */
export function placeText(place: Place): string {
  switch (place.type) {
    case "on-site":
      return `${place.locality}, ${countryName(place.country)}`;
    case "hybrid":
      return `Hybrid in ${place.locality}, ${countryName(place.country)}`;
    case "remote": {
      const names = place.countries.slice(0, 3).map(countryName);
      const more = place.countries.length - names.length;
      if (more > 0) return `Remote in ${names.join(", ")} and ${more} more`;
      return `Remote in ${names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}` : (names[0] ?? "")}`;
    }
    default:
      return place satisfies never;
  }
}

/** "1 check", "3 checks". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "45 min", "1 h 30 min". */
export function minutesText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** "Six months" for 6; a number for what no choice names. */
export function retentionText(months: number): string {
  return isRetention(months) ? retentionWords[months].label : `${months} months`;
}

function isRetention(months: number): months is RetentionMonths {
  return months in retentionWords;
}
