import { type MailMessage } from "@unsung/api/contract/mail";

export type Letter = { to: string; subject: string; text: string };

/** Writes the letter of a message: plain text, so that it reads the same everywhere. */
export function composeLetter(message: MailMessage): Letter {
  const { subject, lines } = compose(message);
  return { to: message.to, subject, text: `${lines.join("\n\n")}\n\nUnsung\n` };
}

function compose(message: MailMessage): { subject: string; lines: string[] } {
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
