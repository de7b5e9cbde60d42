/** What the program says in words; the mock needs but a few. */
const place = (change) => change.name ?? change.candidate ?? change.commune ?? `${change.lon}, ${change.lat}`;

export const sentences = {
  fr: {
    travel: (mode) => `Temps estimés à vol d’oiseau, ${{ car: "en voiture", bicycle: "à vélo", foot: "à pied" }[mode]} : distance orthodromique × 1,30 à ${{ car: "41", bicycle: "15", foot: "4,3" }[mode]} km/h.`,
    sources: ["Sites : liste nationale France services, ANCT (1er août 2024)", "Communes : IGN, INSEE (populations 2017, codes 2026)", "Quartiers prioritaires : ANCT (2015)"],
    told: (change) => ({ open: `Ouvre ${place(change)} (${change.hours ?? "horaires inconnus"})`, close: `Ferme ${change.site}`, move: `Déplace ${change.site}`, hours: `Change les horaires de ${change.site} : ${change.hours}` })[change.do],
  },
  en: {
    travel: (mode) => `Times are crow-fly estimates, ${{ car: "by car", bicycle: "by bicycle", foot: "on foot" }[mode]}: great-circle distance × 1.30 at ${{ car: "41", bicycle: "15", foot: "4.3" }[mode]} km/h.`,
    sources: ["Sites: national list of France services, ANCT (1 August 2024)", "Communes: IGN, INSEE (populations 2017, codes 2026)", "Priority neighbourhoods: ANCT (2015)"],
    told: (change) => ({ open: `Opens ${place(change)} (${change.hours ?? "hours not known"})`, close: `Closes ${change.site}`, move: `Moves ${change.site}`, hours: `Changes the hours of ${change.site}: ${change.hours}` })[change.do],
  },
};
