using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace CrmAlignment.Player.Tests.Serving;

/// <summary>The modules of the browser's side keep to the floors of docs/architecture.md, and to what they may know.</summary>
public sealed class ModuleTests
{
    private static readonly string Root = Repository.File("sdk", "CrmAlignment.Player", "wwwroot");

    private static readonly string[] Floors = [.. Regex.Matches(
        File.ReadLines(Repository.File("docs", "architecture.md")).Single(line => line.StartsWith("| `sdk/CrmAlignment.Player/wwwroot` |", StringComparison.Ordinal)),
        "`([a-z]+)`").Select(match => match.Groups[1].Value)];

    [Fact]
    public void No_module_imports_from_a_floor_above_its_own() => Offenders.AssertNone(
        from module in Modules()
        from used in Imports(module)
        where Array.IndexOf(Floors, FloorOf(used)) > Array.IndexOf(Floors, FloorOf(module)) || Array.IndexOf(Floors, FloorOf(used)) < 0
        select $"{Name(module)} -> {Name(used)}");

    [Fact]
    public void Every_import_leads_to_a_module() => Offenders.AssertNone(
        from module in Modules()
        from used in Imports(module)
        where !File.Exists(used)
        select $"{Name(module)} -> {Name(used)}");

    [Fact]
    public void No_module_knows_the_product() => Offenders.AssertNone(Modules().Where(module => File.ReadAllText(module).Contains("crma_", StringComparison.Ordinal)).Select(Name));

    [Fact]
    public void Every_module_is_small_and_typed() => Offenders.AssertNone(Modules()
        .Where(module => File.ReadLines(module).Count() > 200 || !File.ReadAllText(module).StartsWith("// @ts-check\n", StringComparison.Ordinal)).Select(Name));

    [Fact]
    public void Every_text_is_there_in_every_language()
    {
        var languages = new[] { "en", "ru", "uk", "zh" }.Select(language => File.ReadAllText(Path.Combine(Root, "texts", language + ".js")))
            .Select(text => Regex.Matches(text, @"^    (\w+): '.+',$", RegexOptions.Multiline).Select(match => match.Groups[1].Value).ToArray()).ToArray();
        Assert.All(languages, names => Assert.Equal(languages[0], names));
        Assert.True(languages[0].Length > 50);
    }

    private static IEnumerable<string> Modules() => Directory.EnumerateFiles(Root, "*.js", SearchOption.AllDirectories)
        .Where(file => !file.Contains(Path.DirectorySeparatorChar + "vendor" + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    private static IEnumerable<string> Imports(string module) => Regex.Matches(File.ReadAllText(module), @"(?:^import [^;]*?|=> import\(|await import\()'(\.[^']+)'", RegexOptions.Multiline)
        .Select(match => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(module)!, match.Groups[1].Value)));

    private static string FloorOf(string file) => Name(file).Split('/')[0];

    private static string Name(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');
}
