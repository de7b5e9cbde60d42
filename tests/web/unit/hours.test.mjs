import assert from "node:assert/strict";
import test from "node:test";
import { HoursError, emptyWeek, hoursAWeek, paint, readHours, writeHours } from "../../../src/web/assets/js/model/hours.js";
import { hoursSaid } from "../../../src/web/assets/js/model/hours_words.js";
import { ALL_WEEKS, EVEN_WEEKS, ODD_WEEKS, weeksOfMonth } from "../../../src/web/assets/js/model/week.js";

/** Each text is written back as it stands, and is open so many hours a week. */
const KEPT = [
  ["Tu 09:00-12:00", 3],
  ["Mo-Fr 09:00-12:00,14:00-17:00", 30],
  ["Mo,We 08:35-12:10", 2 * (3 + 35 / 60)],
  ["Tu 09:00-12:00; Sa[1,3] 09:00-12:00", 4.5],
  ["week 1-53/2 We 09:00-12:00", 1.5],
  ["week 2-52/2 We 09:00-12:00", 1.5],
  ["week 1-53/2 Mo[2] 10:00-12:00", 0.25],
];
for (const [text, hours] of KEPT) {
  test(`${text} is read and written back`, () => {
    assert.equal(writeHours(readHours(text)), text);
    assert.ok(Math.abs(hoursAWeek(readHours(text)) - hours) < 1e-9);
  });
}

/** Two texts that mean the same. */
const SAME = [
  ["Mo 09:00-12:00, Mo 14:00-17:00", "Mo 09:00-12:00,14:00-17:00"],
  ["Mo-Fr 08:00-18:00; We 08:00-12:00", "Mo,Tu,Th,Fr 08:00-18:00; We 08:00-12:00"],
  ["Mo-Su 08:00-18:00; Su off", "Mo-Sa 08:00-18:00"],
  ["Sa-Mo 09:00-12:00", "Mo,Sa,Su 09:00-12:00"],
  ["Su 22:00-02:00", "Mo 00:00-02:00; Su 22:00-24:00"],
  ["09:00-12:00", "Mo-Su 09:00-12:00"],
  ["Th[1-3] 09:00-12:00", "Th[1,2,3] 09:00-12:00"],
  ["", ""],
];
for (const [text, other] of SAME) {
  test(`"${text}" is "${other}"`, () => assert.deepEqual(readHours(text), readHours(other)));
}

/** What the grid cannot hold is refused, never guessed. */
for (const text of ["PH off", "Mo 09:02-12:00", "Mo 9h-12h", "Xx 09:00-12:00", "Mo 09:00", "Mo[5] 09:00-12:00", "week 1-10 Mo 09:00-12:00", "Mo 09:00-12:00 open \"x\"", "sunrise-sunset", "Mo 25:00-49:00"]) {
  test(`"${text}" is refused`, () => assert.throws(() => readHours(text), HoursError));
}

test("random paintings are written and read back", () => {
  let seed = 7;
  const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
  const brushes = [ALL_WEEKS, ODD_WEEKS, EVEN_WEEKS, weeksOfMonth([1, 3]), weeksOfMonth([2])];
  for (let round = 0; round < 200; round += 1) {
    const week = emptyWeek();
    for (let stroke = random(8); stroke >= 0; stroke -= 1) {
      const from = random(2016);
      paint(week, from, Math.min(from + 1 + random(60), 2016), brushes[random(brushes.length)], random(4) > 0);
    }
    assert.deepEqual(readHours(writeHours(week)), week, writeHours(week));
  }
});

test("days of the same hours are said together, and what is not known stays as it is", () => {
  const words = { say: (id) => (id === "hours-then" ? " ;" : id), day: (day) => `d${day}`, time: (minute) => `${minute / 60}h` };
  assert.equal(hoursSaid(words, "Mo 09:00-12:00; Tu 09:00-12:00; We 10:00-12:00"), "d0, d1 9h–\u206012h ; d2 10h–\u206012h");
  assert.equal(hoursSaid(words, "by appointment"), "by appointment");
});
