import type { CitedSource } from "@unsung/api/contract/guide";

type FigureTableProps = {
  caption: string;
  figures: readonly { what: string; place: string; value: string; source: CitedSource }[];
};

/** Figures, each with where it is from and of when it speaks. */
export function FigureTable({ caption, figures }: FigureTableProps) {
  if (figures.length === 0) return null;
  return (
    <div className="mt-5 overflow-x-auto">
      <table className="w-full min-w-[520px] border-collapse text-left text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="eyebrow border-b border-line-strong/60">
            <th scope="col" className="py-2 pr-4 font-[550]">
              What
            </th>
            <th scope="col" className="py-2 pr-4 font-[550]">
              Where
            </th>
            <th scope="col" className="py-2 pr-4 text-right font-[550]">
              Figure
            </th>
            <th scope="col" className="py-2 text-right font-[550]">
              Source
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ what, place, value, source }) => (
            <tr key={`${what} ${place}`} className="border-b border-line align-top">
              <th scope="row" className="py-2.5 pr-4 font-normal">
                {what}
              </th>
              <td className="py-2.5 pr-4 text-ink-2">{place}</td>
              <td className="tabular py-2.5 pr-4 text-right font-[600] whitespace-nowrap">
                {value}
              </td>
              <td className="tabular py-2.5 text-right whitespace-nowrap text-ink-2">
                {source.date}
                <sup className="cite">
                  <a
                    href={`#source-${source.id}`}
                    aria-label={`Source ${source.number}`}
                    className="text-accent"
                  >
                    {source.number}
                  </a>
                </sup>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
