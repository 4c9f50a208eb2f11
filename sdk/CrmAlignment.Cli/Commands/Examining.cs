using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Installation.Checks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Cli.Commands;

/// <summary>Shows what checks found: a line a check for people, JSON for programs.</summary>
internal static class Examining
{
    /// <summary>Whether something does not work.</summary>
    public static bool HasErrors(IEnumerable<CheckedItem> items) => items.Any(item => item.Finding.Level == CheckLevel.Error);

    /// <summary>A line a check. Never wrapped: what people search and copy stays on one line.</summary>
    public static void Show(IReadOnlyList<CheckedItem> items, TextWriter output)
    {
        foreach (var (check, finding) in items)
        {
            var remedy = finding.Remedy.Length == 0 ? "" : " -> " + finding.Remedy;
            output.WriteLine($"{Word(finding.Level),-7}  {check.Name,-12}  {finding.Found}{remedy}");
        }

        output.WriteLine($"{items.Count} checks: {Count(items, CheckLevel.Error)} error(s), {Count(items, CheckLevel.Warning)} warning(s)");
    }

    /// <summary>The same as JSON; docs/administrators.md has the shape.</summary>
    public static void Write(string environment, IReadOnlyList<CheckedItem> items, IEnumerable<string> repaired, TextWriter output) => output.WriteLine(new JObject
    {
        ["environment"] = environment,
        ["errors"] = Count(items, CheckLevel.Error),
        ["warnings"] = Count(items, CheckLevel.Warning),
        ["repaired"] = new JArray(repaired),
        ["checks"] = new JArray(items.Select(item => new JObject
        {
            ["check"] = item.Check.Name,
            ["level"] = Word(item.Finding.Level),
            ["found"] = item.Finding.Found,
            ["remedy"] = item.Finding.Remedy.Length == 0 ? JValue.CreateNull() : item.Finding.Remedy,
            ["details"] = new JArray(item.Finding.Details),
        })),
    }.ToString(Formatting.Indented));

    private static int Count(IEnumerable<CheckedItem> items, CheckLevel level) => items.Count(item => item.Finding.Level == level);

    private static string Word(CheckLevel level) => level switch
    {
        CheckLevel.Ok => "ok",
        CheckLevel.Warning => "warning",
        CheckLevel.Error => "error",
        CheckLevel.Skipped => "skipped",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "No such level."),
    };
}
