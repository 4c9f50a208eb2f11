using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Replay.Reading;
using CrmAlignment.Cli.Replay;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Cli.Replay.Running;
using CrmAlignment.Cli.Report;
using CrmAlignment.Cli.Setup;
using CrmAlignment.Client;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model;
using CrmAlignment.Solution;
using NodaTime;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>Replays a funnel: reads the files, opens a local Dataverse, imports the solution, plays the events, reports.</summary>
/// <param name="options">What it is given.</param>
/// <param name="console">Where it reports.</param>
/// <param name="today">The present.</param>
public sealed class ReplayRun(ReplayOptions options, IAnsiConsole console, Instant today)
{
    private const string ContentsOfProduct = "tables, steps, Custom APIs, roles; the plug-ins run from this zip";

    /// <summary>What the organization's clock showed at the end of the replay; null before.</summary>
    public Instant? Ended { get; private set; }

    /// <summary>Runs, and shows the report and the lines that were refused.</summary>
    /// <param name="cancellationToken">Stops between two events; what was done stays.</param>
    /// <returns>Exit code.</returns>
    /// <exception cref="InputException">A file cannot be used; nothing was done.</exception>
    public int Run(CancellationToken cancellationToken)
    {
        var result = Replay(cancellationToken);
        new ConsoleReport(console).Write(result.Report);
        options.Files.WritePage(options.ReportPath, result.Report, console, "--out");
        options.Files.WriteTables(result.Report, console);
        new RefusedRows(console, options.RefusedPath).Show(result.RefusedRows);
        var isShort = result.RefusedRows.Count > 0 || (result.Report.Refusals.Count > 0 && !options.ExpectsRefusals);
        return isShort ? ExitCode.DoneWithRefusedRows : ExitCode.Done;
    }

    /// <summary>Replays and reads the report, without showing it.</summary>
    /// <param name="cancellationToken">Stops between two events; what was done stays.</param>
    /// <exception cref="InputException">A file cannot be used; nothing was done.</exception>
    public ReplayResult Replay(CancellationToken cancellationToken)
    {
        var map = ReplayMap.Read(options.Map);
        var (files, timeline) = ReadFiles(map, options, today);
        using var opened = files;
        new FunnelNotes(console).Write(map, files, timeline);
        OutputFolder.Create(options.Output);
        options.Files.Prepare();
        var zips = options.Solution is { } given ? [given] : PackSolutions();
        var clock = new ReplayClock(options.Story?.Begins ?? (timeline.Events.When(0) - Duration.FromDays(1)));
        using var organization = OpenOrganization(clock, map.Currencies?.InBase);
        foreach (var zip in zips)
        {
            Import(organization, zip);
        }

        var known = KnownFacts.Of(map, files);
        if (options.Database is { } database)
        {
            var until = timeline.Events.When(timeline.Events.Count - 1).InZone(map.Zone).Date;
            OutputFile.WriteText(KeptReplay.PathOf(database), replaces: true, KeptReplay.Text(organization.OrganizationId, known, until), "--database");
        }

        var replay = Play(organization, map, files, timeline, clock, cancellationToken);
        Ended = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var reader = new FunnelReader(organization.AdminService);
        var first = timeline.Events.When(0).InZone(reader.Zone).Date;
        var last = timeline.Events.When(timeline.Events.Count - 1).InZone(reader.Zone).Date;
        var report = reader.Read(map.Title, first, last, replay.Refusals) with { RefusalsAreKnown = true, NotKnown = known.NotKnown, Known = known };
        return new ReplayResult(report, [.. timeline.Refused, .. replay.RefusedRows], replay.Skipped, organization.Requests);
    }

    /// <summary>Reads the files and puts what they say into time order.</summary>
    /// <exception cref="InputException">A file cannot be used, or no line of them.</exception>
    internal static (FunnelFiles Files, FunnelTimeline Timeline) ReadFiles(ReplayMap map, ReplayOptions options, Instant today)
    {
        var files = FunnelFiles.Read(map, options.Leads, options.Deals, options.Spend);
        var timeline = FunnelTimeline.Build(map, files, today);
        return timeline.Events.Count > 0
            ? (files, timeline)
            : throw new InputException(
                files.Leads.Name, "No line of the file can be used.", timeline.Refused.Count == 0 ? "It has a heading only." : $"First: {timeline.Refused[0]}");
    }

    private List<string> PackSolutions() => [.. SolutionPackager.PackAll(new PackOptions()).Select(Write)];

    private string Write(PackedSolution packed)
    {
        var path = Path.Combine(options.Output, packed.FileName);
        OutputFile.Write(path, replaces: true, file => file.Write(packed.Content));
        console.MarkupLine($"Packed the managed solution: [bold]{Markup.Escape(path)}[/] ({packed.Content.Length / 1024:N0} KB)");
        return path;
    }

    private LocalOrganization OpenOrganization(ReplayClock clock, BaseCurrency? currency)
    {
        if (options.Database is not { } file)
        {
            console.MarkupLine("Local Dataverse in memory");
            return LocalOrganization.Open(BaseCurrency.Of(new LocalDataverseOptions { TimeProvider = clock }, currency));
        }

        console.MarkupLine($"Local Dataverse in the file [bold]{Markup.Escape(file)}[/]");
        return DatabaseFile.Open(file, clock, currency);
    }

    private void Import(LocalOrganization organization, string zip)
    {
        var watch = Stopwatch.StartNew();
        SolutionZip.Import(organization, zip);
        console.MarkupLine(
            $"Imported [bold]{Markup.Escape(Path.GetFileName(zip))}[/] in {watch.ElapsedMilliseconds:N0} ms: {Contents(Path.GetFileName(zip))}");
    }

    private string Contents(string zip) =>
        options.Solution is not null ? ContentsOfProduct
        : zip.StartsWith(Publisher.GateSolutionUniqueName, StringComparison.Ordinal) ? "the step on QualifyLead"
        : zip.StartsWith(Publisher.ScheduleSolutionUniqueName, StringComparison.Ordinal) ? "cloud flows for the scheduled work, which no local Dataverse runs"
        : ContentsOfProduct;

    private FunnelReplay Play(
        LocalOrganization organization, ReplayMap map, FunnelFiles files, FunnelTimeline timeline, ReplayClock clock, CancellationToken cancellationToken)
    {
        var cast = CastSetup.Prepare(organization.AdminService);
        var services = new FunnelServices(
            organization.ServiceFor(cast.Marketing),
            organization.ServiceFor(cast.Sales),
            organization.ServiceFor(cast.Administrator))
        {
            Currencies = CurrencySetup.Prepare(organization.AdminService, map.Currencies),
            LossReasons = LossReasonSetup.Prepare(organization.AdminService, LossReasonSetup.Of(timeline.Events.Of<DealClosed>(EventKind.DealEnd).Select(deal => deal.LostReason))),
        };
        var settings = MapSettings.Of(map);
        foreach (var set in ReplaySetup.Prepare(settings, organization.AdminService, services.Administrator, organization.ServiceFor))
        {
            console.MarkupLine($"Agreed criteria \"{Markup.Escape(set)}\" signed by marketing and sales, and activated");
        }

        var scheduled = new ScheduledWork(
            new AlignmentClient(services.Administrator), new DueDates(services.Administrator), () => RunJobs(organization), clock, map.Zone);
        using var journal = ReplayJournal.Open(options.Database, organization.OrganizationId, organization.WrittenGroups);
        var replay = new FunnelReplay(map, files, timeline.Leads, services, clock, scheduled, journal) { Story = options.Story };
        var quiet = new QuietHistory(
            organization.AdminService, settings.Variables.FirstOrDefault(variable => variable.Variable == Publisher.NotificationsVariable).Value);
        var watch = Stopwatch.StartNew();
        quiet.Begin();
        try
        {
            using var groups = new ReplayGroups(options.Database is null ? null : organization.GroupCommits(), journal);
            options.Story?.Begin(services, clock, map.Zone);
            Progressing.Run(console, timeline.Events, map.Zone, (events, progress) => replay.Run(events, groups, progress, cancellationToken));
        }
        finally
        {
            quiet.End();
        }

        var skipped = replay.Skipped == 0 ? "" : $"; {replay.Skipped:N0} were done before";
        console.MarkupLine(
            $"Replayed {timeline.Events.Count:N0} events in {watch.Elapsed.TotalSeconds:N1} s, "
            + $"{organization.Requests.Total:N0} requests to Dataverse{skipped}");
        foreach (var merged in replay.MergedCustomers)
        {
            console.MarkupLine($"Taken for one customer: {Markup.Escape(merged)}");
        }

        return replay;
    }

    /// <summary>A job that failed stays in the queue as failed; a replay does not go on as if it had not been.</summary>
    private static void RunJobs(LocalOrganization organization)
    {
        organization.DrainAsyncOperations();
        if (organization.FailedJobs is { Count: > 0 } failed)
        {
            throw new InvalidOperationException($"{failed.Count} asynchronous job(s) failed; the first: {failed[0]}");
        }
    }
}
