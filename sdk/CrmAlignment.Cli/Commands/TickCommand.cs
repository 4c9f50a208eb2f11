using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Client;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma tick: the scheduled work of the product, for whoever has a scheduler and no Power Automate.</summary>
internal static class TickCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console)
    {
        var options = new FunnelOptions();
        var audit = new Option<bool>("--audit") { Description = "Compare the KPIs with the records too, and say how many differ. Ends with 1 when some do." };
        var command = new Command(
            "tick",
            "Does the work that is due, until nothing is left: expires offers, touches nurtured leads, reassesses leads after a change of the criteria, folds the ledger into the scorecards. Let a scheduler call it.");
        options.AddTo(command);
        command.Options.Add(audit);
        command.SetAction((parsed, cancellation) =>
        {
            using var funnel = options.Open(parsed, console);
            return Task.FromResult(Tick(funnel, parsed.GetValue(audit), console, cancellation));
        });
        return command;
    }

    private static int Tick(ConnectedFunnel funnel, bool audits, IAnsiConsole console, CancellationToken cancellation)
    {
        var client = new AlignmentClient(funnel.Service);
        funnel.DrainJobs();
        var due = client.ProcessAllDue(cancellationToken: cancellation);
        console.MarkupLine($"Due work: {due.Expired:N0} offers expired, {due.Touched:N0} touches, {due.AgedOut:N0} leads left nurture at the end of its window");
        var reassessed = client.ReassessAllLeads(cancellationToken: cancellation);
        console.MarkupLine($"Leads reassessed after a change of the criteria: {reassessed.Reassessed:N0}");
        funnel.DrainJobs();
        var folded = client.FoldAll(cancellationToken: cancellation);
        console.MarkupLine($"Facts folded into the scorecards: {folded.Folded:N0}");
        if (!audits)
        {
            return ExitCode.Done;
        }

        var audit = client.AuditAllKpis(false, cancellationToken: cancellation);
        console.MarkupLine($"Compared {audit.Seen:N0} rows. Differences: {audit.Drifts:N0}");
        return audit.Drifts == 0 ? ExitCode.Done : ExitCode.DoneWithRefusedRows;
    }
}
