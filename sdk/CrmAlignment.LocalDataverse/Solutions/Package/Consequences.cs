using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>What it means that a component of a kind is left out, as the rest of a sentence.</summary>
internal static class Consequences
{
    private static readonly Dictionary<string, string> ByKind = new()
    {
        ["process"] = "it never runs, and no action of its name can be called",
        ["masking rule"] = "values are shown as they are",
        ["template"] = "nothing can be made from it",
        ["email template"] = "nothing can be made from it",
        ["connector"] = "nothing here calls it",
        ["report"] = "it cannot be run",
        ["dialog"] = "it cannot be run",
        ["interactive dashboard"] = "nothing here shows it",
        ["copilot agent"] = "it answers nobody",
        ["AI model"] = "it answers no prompt",
        ["service endpoint"] = "nothing is sent to it",
        ["organization setting"] = "the organization keeps its own",
        ["virtual table data provider"] = "its tables have no rows",
        ["virtual table data source"] = "its tables have no rows",
        ["plug-in package"] = "none of its plug-ins can run",
        ["SLA"] = "it measures nothing",
        ["duplicate detection rule"] = "it finds no duplicates",
        ["routing rule"] = "it routes nothing",
        ["convert rule"] = "it converts nothing",
        ["mobile offline profile"] = "nothing goes offline",
    };

    /// <summary>What follows for a kind; in general that it has no effect.</summary>
    public static string Of(string kind) => ByKind.GetValueOrDefault(kind, "it has no effect here");
}
