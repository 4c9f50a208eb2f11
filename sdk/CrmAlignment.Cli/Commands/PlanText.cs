using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Installation;

namespace CrmAlignment.Cli.Commands;

/// <summary>A plan of a deployment as people read it. Never wrapped: what they search and copy stays on one line.</summary>
internal static class PlanText
{
    /// <summary>Writes it.</summary>
    public static void Write(string environment, IReadOnlyList<PlannedImport> plan, TextWriter output)
    {
        output.WriteLine($"Plan for {environment}");
        foreach (var import in plan)
        {
            output.WriteLine(import.Text);
            foreach (var component in import.Differences.GroupBy(difference => difference.Component))
            {
                Write(import, component.Key, [.. component], output);
            }
        }
    }

    // A new solution brings everything: numbers say more than names.
    private static void Write(PlannedImport import, string component, List<Difference> differences, TextWriter output)
    {
        if (import.Way == ImportWay.Install)
        {
            output.WriteLine($"  add {differences.Count} of: {component}");
            return;
        }

        foreach (var difference in differences)
        {
            output.WriteLine($"  {Word(import, difference.Kind)} {component} {difference.Name}{(difference.Text.Length == 0 ? "" : $": {difference.Text}")}");
        }
    }

    private static string Word(PlannedImport import, DifferenceKind kind) => kind switch
    {
        DifferenceKind.Added => "add",
        DifferenceKind.Changed => "change",
        _ => import.KeepsRemoved ? "left alone:" : "remove",
    };
}
