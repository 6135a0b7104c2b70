import { type MailMessage } from "@unsung/api/contract/mail";

export type Letter = {
  to: string;
  subject: string;
  text: string;
  /** Whom an answer goes to, where that is a person. */
  replyTo?: string;
};

/** Writes the letter of a message: plain text, so that it reads the same everywhere. */
export function composeLetter(message: MailMessage): Letter {
  const { subject, lines, replyTo } = compose(message);
  const text = `${lines.join("\n\n")}\n\nUnsung\n`;
  return { to: message.to, subject, text, ...(replyTo !== undefined && { replyTo }) };
}

function compose(message: MailMessage): { subject: string; lines: string[]; replyTo?: string } {
  switch (message.template) {
    case "verify-address":
      return {
        subject: "Confirm your e-mail address",
        lines: [
          `Hello ${message.data.name},`,
          "this link confirms that this address is yours. It works for one day.",
          message.data.url,
          "If you did not sign up, leave this letter alone: nothing happens.",
        ],
      };
    case "reset-password":
      return {
        subject: "Choose a new password",
        lines: [
          `Hello ${message.data.name},`,
          "with this link you choose a new password. It works for one hour and once.",
          message.data.url,
          "If you did not ask for it, leave this letter alone: your password stays as it is.",
        ],
      };
    case "member-invitation":
      return {
        subject: `Join ${message.data.organization} on Unsung`,
        lines: [
          `${message.data.organization} invites you to hire with them on Unsung, as ${message.data.role}.`,
          message.data.url,
        ],
      };
    case "candidate-invitation":
      return {
        subject: `${message.data.organization} invites you: ${message.data.job}`,
        lines: [
          `${message.data.organization} would like to see your work for ${message.data.job}.`,
          `The link below is yours alone and works until ${message.data.deadline}. The page tells first what you will do, how long it takes, what is kept and who sees it.`,
          message.data.url,
        ],
      };
    case "confirm-application":
      return {
        subject: `Confirm your application: ${message.data.job}`,
        lines: [
          `Hello ${message.data.name},`,
          `this link shows that the address is yours and opens your application to ${message.data.organization} for ${message.data.job}.`,
          message.data.url,
          "If you did not apply, leave this letter alone: no application comes about.",
        ],
      };
    case "confirm-hire-request":
      return {
        subject: "Send your request for a developer",
        lines: [
          `Hello ${message.data.name},`,
          "this link shows that the address is yours and opens your request. The page says whom it reaches; with its button you send it. The link works for one day, and nobody sees the request before.",
          message.data.url,
          "If you did not ask for a developer, leave this letter alone: nothing is sent, and what was written is erased in about a week.",
        ],
      };
    case "hire-request-receipt":
      return {
        subject: `Your request for a developer is ${message.data.organizations.length > 0 ? "sent" : "kept"}`,
        lines: [
          `Hello ${message.data.name},`,
          reachedWords(message.data),
          `Until ${message.data.until.slice(0, 10)} they can answer you, by mail to this address, which nobody of them sees before. Here you see who has read it, and can close or erase it:`,
          message.data.url,
          "Keep this letter: the link is the only way to your request.",
        ],
      };
    case "hire-request-answered":
      return {
        subject: `${message.data.organization} answers your request for a developer`,
        replyTo: message.data.from.email,
        lines: [
          `Hello ${message.data.name},`,
          `${message.data.from.name} of ${message.data.organization} writes:`,
          message.data.text,
          `Your answer goes to ${message.data.from.name}, ${message.data.from.email}. ${message.data.organization} sees your address from now on.`,
        ],
      };
    case "application-declined":
      return {
        subject: `Your application: ${message.data.job}`,
        lines: [
          `${message.data.organization} has decided not to go on with your application for ${message.data.job}. A person decided it, and gave a reason.`,
          "Your work stays yours. You find your evidence here, and can ask for another look at a check:",
          message.data.url,
        ],
      };
  }
}

function reachedWords({ organizations, kept }: { organizations: string[]; kept: boolean }): string {
  const later = "It is kept for organizations that fit and begin to take requests later.";
  if (organizations.length === 0) return `no organization that fits takes requests now. ${later}`;
  const named = organizations.slice(0, 20).join(", ");
  const more = organizations.length > 20 ? `, and ${organizations.length - 20} more` : "";
  return `your request has been handed to ${named}${more}.${kept ? ` ${later}` : ""}`;
}
