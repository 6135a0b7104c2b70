import { useEffect, useEffectEvent, useState } from "react";
import { announcement, leftWords, timeLeft } from "./clock-time.ts";

type ClockProps = {
  /** Both by the server's clock, ISO 8601. */
  deadline: string;
  now: string;
  /** When the answer that held `now` arrived, by this machine's clock. */
  arrivedAt: number;
  onOver: () => void;
};

/** The time left in whole minutes. Said aloud at ten and at two minutes, and when it is over. */
export function Clock({ deadline, now, arrivedAt, onOver }: ClockProps) {
  const offset = Date.parse(now) - arrivedAt;
  const [left, setLeft] = useState(() => timeLeft({ deadline, offset, now: Date.now() }));
  const [said, setSaid] = useState("");
  const over = useEffectEvent(onOver);

  useEffect(() => {
    let before = Number.POSITIVE_INFINITY;
    function look() {
      const after = timeLeft({ deadline, offset, now: Date.now() });
      const words = announcement(before, after);
      if (words !== null) setSaid(words);
      if (before > 0 && after <= 0) over();
      before = after;
      setLeft(after);
    }
    look();
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [deadline, offset]);

  const end = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  });
  return (
    <>
      <time
        dateTime={deadline}
        title={`Until ${end.format(new Date(deadline))}. What is there then is handed in.`}
        className="tabular text-sm whitespace-nowrap text-ink-2"
      >
        {leftWords(left)}
      </time>
      <output className="sr-only">{said}</output>
    </>
  );
}
