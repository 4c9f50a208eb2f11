using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Client.Diagnosis;
using Spectre.Console;
using Layer = CrmAlignment.Client.Diagnosis.FunnelLayer;

namespace CrmAlignment.Cli.Report;

/// <summary>Shows a diagnosis at a prompt: each share with the number of leads behind it.</summary>
/// <param name="console">Where to write.</param>
internal sealed class DiagnosisReport(IAnsiConsole console)
{
    private const int MostReasons = 5;

    /// <summary>Writes it.</summary>
    public void Write(FunnelDiagnosis diagnosis)
    {
        console.MarkupLine(
            $"[bold]Leads: {Numbers.Count(diagnosis.Leads)}, held against {(diagnosis.AgainstTargets ? "the agreed targets" : Numbers.Count(diagnosis.ReferenceLeads))}[/]");
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn("Layer");
        foreach (var heading in new[] { "Entered", "Went on", "Inside", "Nurtured", "Lost", "Conversion", diagnosis.AgainstTargets ? "Planned" : "Reference", "Median days", "9 of 10" })
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach (var layer in diagnosis.Layers)
        {
            var counts = layer.Current;
            table.AddRow(
                NameOf(layer.Layer), Numbers.Count(counts.Entered), Numbers.Count(counts.WentOn), Numbers.Count(counts.Inside), Numbers.Count(counts.Nurtured),
                Numbers.Count(counts.Lost), Numbers.Share(counts.Conversion), Numbers.Share(diagnosis.AgainstTargets ? layer.Plan : layer.Reference.Conversion), Numbers.Days(counts.MedianDays), Numbers.Days(counts.Percentile90Days));
        }

        console.Write(table);
        Leaks(diagnosis);
        Reasons(diagnosis);
    }

    private void Leaks(FunnelDiagnosis diagnosis)
    {
        var unplanned = Names(diagnosis.Layers.Where(layer => diagnosis.AgainstTargets && layer.Plan is null));
        var unknown = Names(diagnosis.Layers.Where(layer => layer.Difference is null)).Except(unplanned).ToArray();
        if (diagnosis.Leaks.Count == 0 && unplanned.Length < diagnosis.Layers.Count)
        {
            console.MarkupLine(
                unknown.Length + unplanned.Length == diagnosis.Layers.Count ? "Not enough data to compare any layer"
                : diagnosis.AgainstTargets ? "No layer falls short of its target" : "No layer does worse than the reference");
        }

        foreach (var leak in diagnosis.Leaks)
        {
            console.MarkupLine(
                $"{leak.Rank}. [bold]{NameOf(leak.Layer)}[/]: {Numbers.Share(leak.Current.Conversion)} of {Numbers.Count(Decided(leak.Current))} instead of "
                + (leak.Plan is { } plan
                    ? $"{Numbers.Share(plan)} planned; "
                    : $"{Numbers.Share(leak.Reference.Conversion)} of {Numbers.Count(Decided(leak.Reference))}; ")
                + (leak.IsSure ? "beyond chance" : "within chance")
                + $". {Numbers.Days(leak.MissingLeads)} leads did not go on; "
                + (leak.MoneyLost is null
                    ? "what they would have brought is not known"
                    : $"they would have brought {Numbers.Amount(leak.MoneyLost.Value)} ({Numbers.Amount(leak.MoneyLostLow!.Value)} to {Numbers.Amount(leak.MoneyLostHigh!.Value)})"));
        }

        if (unknown.Length > 0 && unknown.Length < diagnosis.Layers.Count)
        {
            console.MarkupLine($"Not enough data: {string.Join(", ", unknown)}");
        }

        if (unplanned.Length > 0)
        {
            console.MarkupLine($"No target: {string.Join(", ", unplanned)}. Enter targets of exactly these days for a layer and the next, or for the acceptance rate");
        }
    }

    private void Reasons(FunnelDiagnosis diagnosis)
    {
        foreach (var layer in diagnosis.Layers.Where(layer => layer.Current.Reasons.Count > 0))
        {
            var reasons = layer.Current.Reasons.Take(MostReasons)
                .Select(reason => $"{(reason.Reason.Length == 0 ? "(no reason)" : Markup.Escape(reason.Reason))} {Numbers.Count(reason.Leads)}");
            var more = layer.Current.Reasons.Count > MostReasons ? $", and {layer.Current.Reasons.Count - MostReasons} more reasons; --json has them all" : "";
            console.MarkupLine($"{NameOf(layer.Layer)}, kept or lost: {string.Join(", ", reasons)}{more}");
        }
    }

    private static string[] Names(IEnumerable<DiagnosedLayer> layers) => [.. layers.Select(layer => NameOf(layer.Layer))];

    private static int Decided(LayerCounts counts) => counts.Entered - counts.Inside;

    private static string NameOf(Layer layer) => layer switch
    {
        Layer.Inquiry => "Inquiry",
        Layer.MarketingQualified => "Marketing qualified",
        Layer.SalesReady => "Sales ready",
        Layer.SalesAccepted => "Sales accepted",
        _ => "Qualified",
    };
}
