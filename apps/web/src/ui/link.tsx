import { createLink } from "@tanstack/react-router";
import { clsx } from "clsx";
import { type ComponentProps } from "react";
import { buttonClass, type ButtonLook } from "./button.tsx";

/** Running text's link. */
export const textLinkClass =
  "text-accent underline decoration-1 decoration-accent/40 underline-offset-3 hover:decoration-accent";

function StyledAnchor({ className, children, ...rest }: ComponentProps<"a">) {
  return (
    <a className={clsx(textLinkClass, className)} {...rest}>
      {children}
    </a>
  );
}

/** A link in running text, to a page of ours. */
export const TextLink = createLink(StyledAnchor);

type ButtonAnchorProps = ComponentProps<"a"> & { look?: ButtonLook; size?: "sm" | "md" | "lg" };

function ButtonAnchor({
  look = "secondary",
  size = "md",
  className,
  children,
  ...rest
}: ButtonAnchorProps) {
  return (
    <a className={clsx(buttonClass(look, size), className)} {...rest}>
      {children}
    </a>
  );
}

/** A link to a page of ours that looks like a button. */
export const ButtonLink = createLink(ButtonAnchor);
