using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Docs;

/// <summary>CONTRIBUTING.md and docs/examples.md name what there is.</summary>
public sealed partial class ContributorsDocumentTests
{
    private static readonly string[] TopFolders =
        [.. Directory.EnumerateDirectories(Repository.Root).Select(folder => Path.GetFileName(folder))];

    private static readonly string Examples = Repository.File("docs", "examples.md");

    [Fact]
    public void Paths_in_code_quotes_exist() => Offenders.AssertNone(
        from page in new[] { Repository.File("CONTRIBUTING.md"), Examples }
        from code in Code().Matches(File.ReadAllText(page)).Select(match => match.Groups["code"].Value)
        from path in code.Split(' ').Where(word => TopFolders.Contains(word.Split('/')[0]))
        where !File.Exists(Repository.File(path)) && !Directory.Exists(Repository.File(path))
        select $"{Path.GetFileName(page)}: {path}");

    [Fact]
    public void Examples_are_files_that_contain_what_is_said_of_them()
    {
        var rows = File.ReadLines(Examples).Select(line => Example().Match(line)).Where(row => row.Success).ToList();

        Assert.NotEmpty(rows);
        Offenders.AssertNone(rows.SelectMany(Offences));
    }

    [Fact]
    public void Environment_variables_are_those_that_tests_read() => Offenders.AssertNone(
        from variable in Variable().Matches(File.ReadAllText(Repository.File("CONTRIBUTING.md"))).Select(match => match.Value).Distinct()
        where !Directory.EnumerateFiles(Repository.File("tests"), "*.cs", SearchOption.AllDirectories)
            .Any(file => File.ReadAllText(file).Contains($"\"{variable}\"", StringComparison.Ordinal))
        select variable);

    private static IEnumerable<string> Offences(Match row)
    {
        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Examples)!, row.Groups["target"].Value));
        var name = row.Groups["name"].Value;
        if (!File.Exists(path) || Path.GetFileNameWithoutExtension(path) != name)
        {
            return [$"{name}: {path} is no file of that name"];
        }

        var text = File.ReadAllText(path);
        return Code().Matches(row.Groups["rest"].Value)
            .Select(match => match.Groups["code"].Value)
            .Where(code => !text.Contains(code, StringComparison.Ordinal))
            .Select(code => $"{name}: does not contain {code}");
    }

    [GeneratedRegex(@"^\| \[(?<name>\w+)\]\((?<target>[^)]+\.cs)\) \|(?<rest>.*)$")]
    private static partial Regex Example();

    [GeneratedRegex("`(?<code>[^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"CRMALIGNMENT_\w+")]
    private static partial Regex Variable();
}
