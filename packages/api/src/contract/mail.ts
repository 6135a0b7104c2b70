/** Every mail that the product sends. Links hold secrets, so a mail is never logged. */
export type MailMessage = { to: string } & (
  | { template: "verify-address"; data: { name: string; url: string } }
  | { template: "reset-password"; data: { name: string; url: string } }
  | { template: "member-invitation"; data: { organization: string; role: string; url: string } }
  | {
      template: "candidate-invitation";
      data: { organization: string; job: string; deadline: string; url: string };
    }
  | {
      template: "confirm-application";
      data: { organization: string; job: string; name: string; url: string };
    }
  | { template: "confirm-hire-request"; data: { name: string; url: string } }
  | {
      template: "hire-request-receipt";
      data: { name: string; organizations: string[]; kept: boolean; until: string; url: string };
    }
  | {
      template: "hire-request-answered";
      data: {
        name: string;
        organization: string;
        /** Whom the requester answers. */
        from: { name: string; email: string };
        text: string;
      };
    }
  | { template: "application-declined"; data: { organization: string; job: string; url: string } }
);

export type MailTemplate = MailMessage["template"];
