// Writes the first and family names of @faker-js/faker's locales as JSON on standard output, for PersonNameBuilder:
// {locale: {female, male, either, family}}. Run where the package is installed: node faker-names.mjs > faker-names.json
import { allLocales } from "@faker-js/faker";

// Jokes and slang, and Esperanto, which no family hands on.
const leftOut = new Set(["base", "en_BORK", "en_AU_ocker", "eo"]);
const names = {};
for (const [locale, { person }] of Object.entries(allLocales)) {
  if (person && !leftOut.has(locale)) {
    const first = person.first_name ?? {};
    const last = person.last_name ?? {};
    names[locale] = {
      female: first.female ?? [],
      male: first.male ?? [],
      either: first.generic ?? [],
      family: [...(last.generic ?? []), ...(last.female ?? []), ...(last.male ?? [])],
    };
  }
}
process.stdout.write(JSON.stringify(names));
