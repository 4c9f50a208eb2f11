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
        _ = MapSettings.Of(map);
        var refused = timeline.Refused.Concat(Unfit(map, files, timeline)).ToList();
        new FunnelNotes(console).Write(map, files, timeline);
        Events(map, timeline);
        List("Worth a look:", [.. Outliers.Of(timeline.Events, map.Zone)]);
        List("Not known:", KnownFacts.Of(map, files).NotKnown);
        new RefusedRows(console, path: null).Show(refused);
        console.WriteLine("\nNothing was written. What the agreed criteria refuse shows in the replay itself.");
        return refused.Count == 0 ? ExitCode.Done : ExitCode.DoneWithRefusedRows;
    }

    private void Events(ReplayMap map, FunnelTimeline timeline)
    {
        var closed = timeline.Events.OfType<DealClosed>().ToList();
        var ended = closed.Select(deal => deal.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns(new TableColumn("Would happen"), new TableColumn("How often").RightAligned(), new TableColumn("First"), new TableColumn("Last"));
        Row("Leads arrive", timeline.Events.OfType<LeadArrived>());
        Row("Leads become marketing qualified", timeline.Events.OfType<LeadMarketingQualified>());
        Row("Leads are offered", timeline.Events.OfType<LeadOffered>());
        Row("Leads are accepted", timeline.Events.OfType<LeadAccepted>());
        Row("Leads are rejected", timeline.Events.OfType<LeadRejected>());
        Row("Deals begin and stay open", timeline.Events.OfType<DealOpened>().Where(deal => !ended.Contains(deal.Key)));
        Row("Deals are won", closed.Where(deal => deal.LostReason is null));
        Row("Deals are lost", closed.Where(deal => deal.LostReason is not null));
        Row("Spend is booked", timeline.Events.OfType<SpendBooked>());
        console.Write(table);
        if (map.Deals?.Customer.Count > 0)
        {
            console.WriteLine($"Customers: {Numbers.Count(closed.Select(deal => deal.Customer).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Count())}");
        }

        void Row(string name, IEnumerable<FunnelEvent> kind)
        {
            var events = kind.ToList();
            if (events.Count > 0)
            {
                table.AddRow(name, Numbers.Count(events.Count), Numbers.Day(events.Min(happening => happening.When)), Numbers.Day(events.Max(happening => happening.When)));
            }
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
            .. Refused(timeline.Events.OfType<LeadArrived>(), map.Leads.Columns),
            .. Refused(timeline.Events.Where(happening => happening is DealOpened or DealClosed).DistinctBy(happening => happening.Row), map.Deals?.Columns),
        ];

        IEnumerable<RefusedRow> Refused(IEnumerable<FunnelEvent> events, IReadOnlyDictionary<string, string>? mapping) => mapping is null
            ? []
            : events.Select(happening => columns.Fill(new Entity(LeadTable.LogicalName), mapping, happening.Row)).OfType<RefusedRow>();
    }

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
