/** The JSDoc types of the page hold; those of the vendored libraries are their own matter. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import test from "node:test";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const folder = fileURLToPath(new URL("../../../src/web/assets/js/", import.meta.url));

test("types", () => {
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".js")).map((name) => folder + name);
  const program = ts.createProgram(files, {
    allowJs: true, checkJs: true, noEmit: true, skipLibCheck: true, types: [], target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler, lib: ["lib.esnext.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  });
  const found = files.flatMap((file) => ts.getPreEmitDiagnostics(program, program.getSourceFile(file)));
  const told = found.map(({ file, start, messageText }) => `${file.fileName}:${file.getLineAndCharacterOfPosition(start).line + 1}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
  assert.deepEqual(told, []);
});
