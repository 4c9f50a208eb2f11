using System;
using System.CommandLine;
using System.IO;
using System.Net.Http;
using System.ServiceModel;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Client;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.Solution.Faults;
using Microsoft.Identity.Client;
using Microsoft.Xrm.Sdk;
using NodaTime;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>The command line of crma.</summary>
public static class CommandLine
{
    private const string Description =
        "crma: marketing and sales in one lead funnel, tried out on a local Dataverse.\n"
        + "Exit codes: 0 done, 1 done with refused rows or errors listed, 2 wrong usage, 3 failed.";

    /// <summary>Runs a command line.</summary>
    /// <param name="args">Arguments.</param>
    /// <param name="console">Where commands report.</param>
    /// <param name="errors">Where errors go.</param>
    /// <param name="clock">The present.</param>
    /// <returns>Exit code; see <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, IAnsiConsole console, TextWriter errors, IClock clock)
    {
        var parsed = Root(console, clock).Parse(args);
        var output = console.Profile.Out.Writer;
        if (parsed.Errors.Count > 0)
        {
            parsed.Invoke(new InvocationConfiguration { Output = output, Error = errors });
            return ExitCode.WrongUsage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false });
        }
        catch (InputException e)
        {
            errors.WriteLine(e.Message);
            return ExitCode.WrongUsage;
        }
        catch (OperationCanceledException)
        {
            errors.WriteLine("Stopped. What was done stays; run the command again to go on.");
            return ExitCode.Failed;
        }
        catch (Exception e) when (IsExpected(e))
        {
            errors.WriteLine(e.Message);
            return ExitCode.Failed;
        }
    }

    /// <summary>All commands.</summary>
    internal static RootCommand Root(IAnsiConsole console, IClock clock)
    {
        var root = new RootCommand(Description);
        root.Subcommands.Add(DemoCommand.Create(console, clock));
        root.Subcommands.Add(MapCommand.Create(console));
        root.Subcommands.Add(ReplayCommand.Create(console, clock));
        root.Subcommands.Add(ScorecardCommand.Create(console));
        root.Subcommands.Add(SimulateCommand.Create(console));
        root.Subcommands.Add(ProposeWeightsCommand.Create(console));
        root.Subcommands.Add(DiagnoseCommand.Create(console));
        root.Subcommands.Add(PlaybooksCommand.Create(console));
        root.Subcommands.Add(TargetsCommand.Create(console));
        root.Subcommands.Add(HealthCommand.Create(console));
        root.Subcommands.Add(AttributionCommand.Create(console));
        root.Subcommands.Add(NurtureCommand.Create(console));
        root.Subcommands.Add(ModelsCommand.Create(console));
        root.Subcommands.Add(ExperimentCommand.Create(console));
        root.Subcommands.Add(PurchasesCommand.Create(console));
        root.Subcommands.Add(LeaderCommand.Create(console));
        root.Subcommands.Add(RecalculateCommand.Create(console, clock));
        root.Subcommands.Add(AuditCommand.Create(console, clock));
        root.Subcommands.Add(TickCommand.Create(console));
        root.Subcommands.Add(ExportCommand.Create(console));
        root.Subcommands.Add(ImportCommand.Create(console));
        root.Subcommands.Add(ServeCommand.Create(console));
        root.Subcommands.Add(TokenCommand.Create(console));
        root.Subcommands.Add(SetupCommand.Create(console));
        root.Subcommands.Add(DeployCommand.Create(console, clock));
        root.Subcommands.Add(DoctorCommand.Create(console, clock));
        root.Subcommands.Add(PackCommand.Create(console));
        root.Subcommands.Add(CheckCommand.Create(console));
        root.Subcommands.Add(FormCommand.Create(console));
        return root;
    }

    /// <summary>What can go wrong around the program; anything else is a defect and ends the process with its stack.</summary>
    private static bool IsExpected(Exception e) =>
        e is AlignmentException or SolutionBuildException or FaultException<OrganizationServiceFault>
            or StorageException or InvalidOperationException or IOException or UnauthorizedAccessException
            or HttpRequestException or MsalException;
}
