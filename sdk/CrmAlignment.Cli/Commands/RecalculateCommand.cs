using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Client;
using CrmAlignment.Client.Kpis;
using NodaTime;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma recalculate: the ledger of a kept database follows its records, and the scorecards follow the ledger.</summary>
internal static class RecalculateCommand
{
    private const string Name = "recalculate";

    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console, IClock clock)
    {
        var options = new KpiWalkOptions();
        var command = new Command(
            Name,
            "Posts what the KPIs lack of the records of an organization, and folds it into the scorecards. A run that was interrupted goes on.");
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            using var funnel = options.Funnel.Open(parsed, console);
            return Task.FromResult(Run(funnel, options.Cursor(parsed, Name), console, clock.GetCurrentInstant(), cancellationToken));
        });
        return command;
    }

    private static int Run(ConnectedFunnel funnel, KeptCursor kept, IAnsiConsole console, Instant now, CancellationToken cancellationToken)
    {
        var client = new AlignmentClient(funnel.Service);
        var total = new RecalculationResult(0, 0, "");
        KpiWalking.Run(console, kept, now, (cursor, progress) => total = client.RecalculateAllKpis(
            new Reporting<RecalculationResult>(step => progress.Report((step.Seen, step.NextCursor))), cursor, cancellationToken: cancellationToken));
        console.MarkupLine($"Compared {total.Seen:N0} rows. Facts posted: {total.Posted:N0}");
        KpiWalking.Fold(console, client, cancellationToken);
        return ExitCode.Done;
    }
}
