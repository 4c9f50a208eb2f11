using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Cli.Report;
using CrmAlignment.Client;
using CrmAlignment.Client.Kpis;
using Microsoft.Xrm.Sdk;
using NodaTime;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma audit: holds the KPIs of a kept database to its records.</summary>
internal static class AuditCommand
{
    private const string Name = "audit";
    private const string Csv = "--csv";

    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console, IClock clock)
    {
        var options = new KpiWalkOptions();
        var correct = new Option<bool>("--correct") { Description = "Correct what differs, and fold it into the scorecards." };
        var csv = new Option<FileInfo?>(Csv) { Description = "File for all differences as CSV; it is replaced.", HelpName = "FILE" };
        var command = new Command(
            Name,
            "Compares the KPIs of an organization with its records and lists what differs. A run that was interrupted goes on. "
            + "Ends with 1 when something differs and was not corrected.");
        options.AddTo(command);
        command.Options.Add(correct);
        command.Options.Add(csv);
        command.SetAction((parsed, cancellationToken) =>
        {
            var list = parsed.GetValue(csv)?.FullName;
            if (list is not null)
            {
                OutputFile.RequirePlace(list, replaces: true, Csv);
            }

            using var funnel = options.Funnel.Open(parsed, console);
            var walk = new Walk(funnel.Service, options.Cursor(parsed, Name), parsed.GetValue(correct), list);
            return Task.FromResult(Run(walk, console, clock.GetCurrentInstant(), cancellationToken));
        });
        return command;
    }

    private static int Run(Walk walk, IAnsiConsole console, Instant now, CancellationToken cancellationToken)
    {
        var client = new AlignmentClient(walk.Service);
        var total = new AuditResult(0, 0, 0, "");
        var begun = KpiWalking.Run(console, walk.Kept, now, (cursor, progress) => total = client.AuditAllKpis(
            walk.Corrects,
            new Reporting<AuditResult>(step => progress.Report((step.Seen, step.NextCursor))),
            cursor,
            cancellationToken: cancellationToken));
        var report = DriftReport.Read(walk.Service, begun);
        console.MarkupLine($"Compared {total.Seen:N0} rows. Differences: {report.Lines.Count:N0}; rows written to correct them: {total.Posted:N0}");
        report.Show(console);
        if (walk.List is { } list)
        {
            OutputFile.Write(list, replaces: true, report.Write, Csv);
            console.MarkupLine($"Listed in [bold]{Markup.Escape(list)}[/]");
        }

        if (walk.Corrects)
        {
            KpiWalking.Fold(console, client, cancellationToken);
        }

        return report.Lines.All(line => line.IsCorrected) ? ExitCode.Done : ExitCode.DoneWithRefusedRows;
    }

    private sealed record Walk(IOrganizationService Service, KeptCursor Kept, bool Corrects, string? List);
}
