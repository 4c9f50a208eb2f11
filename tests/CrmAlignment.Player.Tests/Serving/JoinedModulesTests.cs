using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Player.Files;
using Xunit;

namespace CrmAlignment.Player.Tests.Serving;

/// <summary>The modules of the browser's side as one file.</summary>
public sealed class JoinedModulesTests
{
    private const string Head =
        "const $use = (path) => { if (!$made.has(path)) $made.set(path, $modules[path]()); return $made.get(path); };\nconst $load = async (path) => $use(path);\n";

    [Fact]
    public void Module_becomes_a_function_that_returns_what_it_exports() => AssertJoined(
        """
        $modules['a/one.js'] = () => {
        const {two, three: other} = $use('b/two.js');
        $use('b/side.js');
        const {html} = $use('vendor/lit/lit.js');
        /** @type {import('../b/two.js').Two} */
        const one = () => html(two, other);
        return {one};
        };
        $modules['b/side.js'] = () => {

        return {};
        };
        $modules['b/two.js'] = () => {
        async function two() {}
        class three {}
        function four() {}
        return {two, three, four};
        };
        $use('a/one.js');

        """,
        "import * as $vendor0 from './vendor/lit/lit.js';\nconst $modules = {};\nconst $made = new Map([['vendor/lit/lit.js', $vendor0]]);\n",
        ("a/one.js", """
            import {two, three as other} from '../b/two.js';
            import '../b/side.js';
            import {html} from '../vendor/lit/lit.js';
            /** @type {import('../b/two.js').Two} */
            export const one = () => html(two, other);
            """),
        ("b/two.js", "export async function two() {}\nexport class three {}\nexport function four() {}\n"),
        ("b/side.js", ""));

    [Fact]
    public void Module_that_is_loaded_later_runs_then_and_the_library_is_fetched_then() => AssertJoined(
        """
        $modules['a/one.js'] = () => {
        const later = async () => (await $load('a/two.js')).two;
        const first = () => $load('a/two.js');
        const library = async () => { await import('./vendor/charts.js'); };
        return {later, first, library};
        };
        $modules['a/two.js'] = () => {
        const two = 2;
        return {two};
        };
        $use('a/one.js');

        """,
        "const $modules = {};\nconst $made = new Map([]);\n",
        ("a/one.js", """
            export const later = async () => (await import('./two.js')).two;
            export const first = () => import('./two.js');
            export const library = async () => { await import(/** @type {any} */ ('../vendor/charts.js')); };
            """),
        ("a/two.js", "export const two = 2;"));

    [Fact]
    public void Modules_that_need_each_other_are_refused() => Assert.Equal(
        "Modules import each other in a circle: a/one.js -> a/two.js -> a/one.js.",
        Refused(("a/one.js", "import {two} from './two.js';"), ("a/two.js", "import {one} from './one.js';")));

    [Fact]
    public void Import_of_what_is_not_there_is_refused() => Assert.Equal(
        "a/one.js imports './two.js', which is not there.", Refused(("a/one.js", "import {two} from './two.js';")));

    [Theory]
    [InlineData("export let one = 1;")]
    [InlineData("export default 1;")]
    [InlineData("export {one};")]
    [InlineData("export * from './two.js';")]
    [InlineData("import * as two from './two.js';")]
    [InlineData("import two from './two.js';")]
    [InlineData("await one();")]
    public void Form_that_is_not_known_is_refused(string line) => Assert.Equal(
        $"The form of '{line}' in a/one.js is not known to JoinedModules.", Refused(("a/one.js", line), ("a/two.js", "")));

    private static void AssertJoined(string expected, string before, params (string Path, string Text)[] modules) => Assert.Equal(
        before + Head + expected.ReplaceLineEndings("\n"), JoinedModules.Join(Files(modules), "a/one.js"));

    private static string Refused(params (string Path, string Text)[] modules) =>
        Assert.Throws<InvalidOperationException>(() => JoinedModules.Join(Files(modules), "a/one.js")).Message;

    private static Dictionary<string, string> Files((string Path, string Text)[] modules) =>
        modules.ToDictionary(module => module.Path, module => module.Text.ReplaceLineEndings("\n"), StringComparer.Ordinal);
}
