import { Fragment, memo } from "react";
import { asDrawn } from "../../document/layout/drawn-by.ts";
import type { Face, Page, PlacedLine, PlacedRun } from "../../document/layout/pages.ts";

const NO_BREAK_SPACE = "\u00a0";
/** Underlines as Times New Roman has them, shares of its size. */
const UNDERLINE = { below: 0.109, weight: 0.049 };

const weightOf = (face: Face) => (face === "bold" || face === "boldItalic" ? 700 : 400);
const styleOf = (face: Face) => (face === "italic" || face === "boldItalic" ? "italic" : "normal");

/** CSS widens no-break spaces like plain ones: they stand apart, as wide as they are. */
function spaced({ text: words, wordSpacing }: PlacedRun) {
  const text = asDrawn(words);
  if (wordSpacing === 0 || !text.includes(NO_BREAK_SPACE)) return text;
  return text.split(/(\u00a0+)/u).map((part, i) =>
    part.startsWith(NO_BREAK_SPACE) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a run never changes
      <tspan key={i} wordSpacing={0}>
        {part}
      </tspan>
    ) : (
      part
    ),
  );
}

function Run({ run, baseline }: { run: PlacedRun; baseline: number }) {
  return (
    <text
      x={run.x}
      y={baseline - (run.raise ?? 0)}
      fontSize={run.size}
      fontWeight={weightOf(run.face)}
      fontStyle={styleOf(run.face)}
      className={run.face === "signs" ? "vk-signs" : undefined}
      wordSpacing={run.wordSpacing}
    >
      {spaced(run)}
    </text>
  );
}

function Underline({ run, baseline }: { run: PlacedRun; baseline: number }) {
  const y = baseline + UNDERLINE.below * run.size;
  return <rect x={run.x} y={y} width={run.width} height={UNDERLINE.weight * run.size} />;
}

const Line = ({ line: { runs, baseline } }: { line: PlacedLine }) =>
  runs.map((run, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line never changes
    <Fragment key={i}>
      <Run run={run} baseline={baseline} />
      {run.underline && <Underline run={run} baseline={baseline} />}
    </Fragment>
  ));

/** The words and lines of a page, each where the layout put it. */
export const PageContent = memo(({ page }: { page: Page }) => (
  <g className="vk-print-type" fill="currentColor" stroke="none">
    {page.lines.map((line, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes
      <Line key={i} line={line} />
    ))}
    {page.rules.map(({ x1, y1, x2, y2, weight }, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes
      <line key={i} {...{ x1, y1, x2, y2 }} stroke="currentColor" strokeWidth={weight} />
    ))}
  </g>
));

/** A page as a picture; its words are said elsewhere. */
export const PageSvg = ({ page }: { page: Page }) => (
  <svg className="vk-page-svg" viewBox={`0 0 ${page.width} ${page.height}`} aria-hidden="true">
    <PageContent page={page} />
  </svg>
);
