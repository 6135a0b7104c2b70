import { type ReactNode } from "react";
export function Landing(): ReactNode {
  return <h1 className="display text-2xl">Hire back-end developers on the work itself</h1>;
}
