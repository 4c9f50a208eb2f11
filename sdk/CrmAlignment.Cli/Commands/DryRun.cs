using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Replay;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Cli.Replay.Reading;
using CrmAlignment.Cli.Replay.Running;
using CrmAlignment.Cli.Report;
using CrmAlignment.Cli.Setup;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using NodaTime;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>
/// Says what a replay would do: reads everything, holds it against the columns of the lead table and writes nothing. What the agreed criteria
/// would refuse only the replay itself knows.
/// </summary>
/// <param name="options">What the replay is given.</param>
/// <param name="console">Where it reports.</param>
/// <param name="today">The present.</param>
internal sealed class DryRun(ReplayOptions options, IAnsiConsole console, Instant today)
{
    /// <summary>Reads and reports.</summary>
    /// <returns>Exit code.</returns>
    /// <exception cref="Faults.InputException">A file cannot be used.</exception>
    internal int Run()
    {
        var map = ReplayMap.Read(options.Map);
        var (files, timeline) = ReplayRun.ReadFiles(map, options, today);
        using var opened = files;
        _ = MapSettings.Of(map);
        var refused = timeline.Refused.Concat(Unfit(map, files, timeline)).ToList();
        new FunnelNotes(console).Write(map, files, timeline);
        Events(map, timeline);
        List("Worth a look:", [.. Outliers.Of(timeline, map.Zone)]);
        List("Not known:", KnownFacts.Of(map, files).NotKnown);
        new RefusedRows(console, path: null).Show(refused);
        console.WriteLine("\nNothing was written. What the agreed criteria refuse shows in the replay itself.");
        return refused.Count == 0 ? ExitCode.Done : ExitCode.DoneWithRefusedRows;
    }

    private void Events(ReplayMap map, FunnelTimeline timeline)
    {
        var (won, lost) = (new EventSpan(), new EventSpan());
        var open = new EventSpan();
        var ended = new HashSet<InputRow>();
        var customers = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var deal in timeline.Events.Of<DealClosed>(EventKind.DealEnd))
        {
            ended.Add(deal.Row);
            customers.Add(deal.Customer);
            (deal.LostReason is null ? won : lost).Add(deal.When);
        }

        foreach (var deal in timeline.Events.Of<DealOpened>(EventKind.DealBeginning).Where(deal => !ended.Contains(deal.Row)))
        {
            open.Add(deal.When);
        }

        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns(new TableColumn("Would happen"), new TableColumn("How often").RightAligned(), new TableColumn("First"), new TableColumn("Last"));
        foreach (var (name, span) in new[]
        {
            ("Leads arrive", timeline.Events.Span(EventKind.Arrival)),
            ("Leads become marketing qualified", timeline.Events.Span(EventKind.MarketingQualification)),
            ("Leads are offered", timeline.Events.Span(EventKind.Offer)),
            ("Leads are accepted", timeline.Events.Span(EventKind.Acceptance)),
            ("Leads are rejected", timeline.Events.Span(EventKind.Rejection)),
            ("Deals begin and stay open", open),
            ("Deals are won", won),
            ("Deals are lost", lost),
            ("Spend is booked", timeline.Events.Span(EventKind.Spend)),
        }.Where(row => row.Item2.Count > 0))
        {
            table.AddRow(name, Numbers.Count(span.Count), Numbers.Day(span.First, map.Zone), Numbers.Day(span.Last, map.Zone));
        }

        console.Write(table);
        if (map.Deals?.Customer.Count > 0)
        {
            customers.Remove("");
            console.WriteLine($"Customers: {Numbers.Count(customers.Count)}");
        }
    }

    // The columns of the lead table are those of the solution: it is imported into an organization that ends with the command.
    private List<RefusedRow> Unfit(ReplayMap map, FunnelFiles files, FunnelTimeline timeline)
    {
        using var organization = LocalOrganization.Open(new LocalDataverseOptions());
        if (options.Solution is { } zip)
        {
            SolutionZip.Import(organization, zip);
        }
        else
        {
            SolutionZip.ImportProduct(organization);
        }

        var columns = new LeadColumns(organization.AdminService, map.Zone);
        columns.Demand(map.Leads.Columns, "leads.columns", files.Leads);
        if (files.Deals is { } deals)
        {
            columns.Demand(map.Deals!.Columns, "deals.columns", deals);
        }

        return
        [
            .. Refused(timeline.Arrivals.Select(arrival => arrival.Row), map.Leads.Columns),
            .. Refused(DealRows(timeline), map.Deals?.Columns),
        ];

        IEnumerable<RefusedRow> Refused(IEnumerable<InputRow> rows, IReadOnlyDictionary<string, string>? mapping) => mapping is null
            ? []
            : rows.Select(row => columns.Fill(new Entity(LeadTable.LogicalName), mapping, row)).OfType<RefusedRow>();
    }

    // A deal may have a beginning and an end; a further one of a lead completes nothing of it.
    private static IEnumerable<InputRow> DealRows(FunnelTimeline timeline) => timeline.Events.Of<DealOpened>(EventKind.DealBeginning).Where(deal => !deal.IsFurther).Select(deal => deal.Row)
        .Concat(timeline.Events.Of<DealClosed>(EventKind.DealEnd).Where(deal => !deal.IsFurther).Select(deal => deal.Row)).Distinct();

    private void List(string heading, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        console.MarkupLine($"\n[bold]{Markup.Escape(heading)}[/]");
        foreach (var line in lines)
        {
            console.Profile.Out.Writer.WriteLine("- " + line);
        }
    }
}
