import { useState } from "react";
import { isRealDate, padDay, padMonth } from "../../../document/parts/place-date.ts";
import { words } from "../../words.ts";
import { PageField } from "./page-field.tsx";

type Typed = { day: string; month: string; year: string };

const EMPTY: Typed = { day: "", month: "", year: "" };

function typedOf(date: string | undefined): Typed {
  if (!date) return EMPTY;
  const [year = "", month = "", day = ""] = date.split("-");
  return { day: padDay(Number(day)), month: padMonth(Number(month)), year };
}

/** The day that was typed, when it is whole and in the calendar. */
function dateOf({ day, month, year }: Typed): string | undefined {
  if (!/^\d{1,2}$/u.test(day) || !/^\d{1,2}$/u.test(month) || !/^\d{4}$/u.test(year))
    return undefined;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isRealDate(date) ? date : undefined;
}

type DateFieldsProps = { date: string | undefined; onChange: (date: string | undefined) => void };

/** "ngày … tháng … năm …": typed in place, padded as the guideline wants when one leaves. */
export function DateFields({ date, onChange }: DateFieldsProps) {
  const [typed, setTyped] = useState(typedOf(date));
  const shown = dateOf(typed) === date ? typed : typedOf(date);
  const change = (part: Partial<Typed>) => {
    const next = { ...shown, ...part };
    setTyped(next);
    if (dateOf(next) !== date) onChange(dateOf(next));
  };
  const pad = () => setTyped(dateOf(shown) ? typedOf(dateOf(shown)) : shown);
  const field = (key: keyof Typed, name: string, placeholder: string, digits: number) => (
    <PageField
      name={name}
      value={shown[key]}
      placeholder={placeholder}
      digits={digits}
      part={key === "day" ? "placeDate-date" : ""}
      onChange={(text) => change({ [key]: text.replace(/\D/gu, "") })}
      onBlur={pad}
    />
  );
  const lost = dateOf(shown) === undefined && Object.values(shown).some((part) => part !== "");
  return (
    <span className={lost ? "vk-unkept" : ""} title={lost ? words.parts.dateUnkept : undefined}>
      {"ngày "}
      {field("day", words.parts.day, "…", 2)}
      {" tháng "}
      {field("month", words.parts.month, "…", 2)}
      {" năm "}
      {field("year", words.parts.year, "…", 4)}
      {lost && <span className="vk-unkept-note">{words.parts.dateUnkept}</span>}
    </span>
  );
}
