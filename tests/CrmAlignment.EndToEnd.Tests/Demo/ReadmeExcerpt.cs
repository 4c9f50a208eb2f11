using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>The part of the demo's output that the README shows.</summary>
internal static class ReadmeExcerpt
{
    private const string Left = "...";

    /// <summary>Shortens an output: no progress, no origins, two refusals, the first queue.</summary>
    /// <param name="output">What crma demo printed.</param>
    /// <param name="folder">The folder to which it wrote.</param>
    public static string Of(string output, string folder)
    {
        var lines = output.Replace(folder, "crma-output", StringComparison.Ordinal).Split('\n').Select(line => line.TrimEnd()).ToList();
        var start = Until(lines, "Replayed ").Where(line => !Regex.IsMatch(line, @"^ +\d+ %  ")).Append(Left);
        var funnel = Until(From(lines, "Replayed "), "Leads of this time by origin");
        var refusals = From(lines, "Refused by the agreed criteria");
        var second = refusals.Select((line, index) => (line, index)).Where(pair => Regex.IsMatch(pair.line, @"^\d{4}-\d\d-\d\d ")).ElementAt(2).index;
        var queues = From(lines, "Nurture queues now");
        var first = queues.Take(2).Concat(Until(queues.Skip(2), "Nurture: "));
        return string.Join('\n', [.. start, .. funnel, .. refusals.Take(second), Left, "", .. first, Left, .. From(lines, "Report with charts")]).TrimEnd() + "\n";
    }

    private static List<string> From(IEnumerable<string> lines, string beginning) => [.. lines.SkipWhile(line => !line.StartsWith(beginning, StringComparison.Ordinal))];

    private static IEnumerable<string> Until(IEnumerable<string> lines, string beginning) => lines.TakeWhile(line => !line.StartsWith(beginning, StringComparison.Ordinal));
}
