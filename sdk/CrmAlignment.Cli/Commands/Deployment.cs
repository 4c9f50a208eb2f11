using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.ServiceModel;
using System.Threading;
using CrmAlignment.Cli.Installation;
using CrmAlignment.Cli.Installation.Checks;
using CrmAlignment.Model;
using Microsoft.Xrm.Sdk;
using NodaTime;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>One run of crma deploy.</summary>
/// <param name="environment">Where to.</param>
/// <param name="packages">What, in the order of import.</param>
/// <param name="console">Where it reports.</param>
/// <param name="clock">The present.</param>
internal sealed class Deployment(TargetEnvironment environment, IReadOnlyList<SolutionContent> packages, IAnsiConsole console, IClock clock)
{
    private readonly List<string> _done = [];
    private PlannedImport? _running;
    private SolutionJob? _job;

    /// <summary>Whether the plan is all that is wanted.</summary>
    public bool IsPlanOnly { get; init; }

    /// <summary>Whether somebody is asked before anything changes.</summary>
    public bool Asks { get; init; }

    /// <summary>Whether a refusal of the gate solution fails the deployment.</summary>
    public bool RequiresGate { get; init; }

    /// <summary>Whether unmanaged changes are overwritten.</summary>
    public bool Overwrites { get; init; }

    /// <summary>The longest pause between two questions for a job.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(3);

    private TextWriter Output => console.Profile.Out.Writer;

    private SolutionJobs Jobs => new(environment);

    /// <summary>Runs it.</summary>
    /// <returns>Exit code.</returns>
    public int Run(CancellationToken cancellation)
    {
        try
        {
            if (!IsPlanOnly)
            {
                WaitForOthers(cancellation);
            }

            var plan = new DeploymentPlanner(packages, Overwrites).Plan(new InstalledState(environment, packages));
            PlanText.Write(environment.Name, plan, Output);
            if (IsPlanOnly)
            {
                return ExitCode.Done;
            }

            if (Asks && plan.Any(import => import.Way != ImportWay.Leave) && !console.Confirm($"Deploy to {Markup.Escape(environment.Name)}?", defaultValue: false))
            {
                Output.WriteLine("Nothing was changed.");
                return ExitCode.Done;
            }

            return Import(plan, cancellation) ?? Verify();
        }
        catch (OperationCanceledException)
        {
            TellState("Stopped.");
            throw;
        }
        catch (HttpRequestException)
        {
            TellState("The connection stayed broken.");
            throw;
        }
    }

    // An import that an earlier run started, or somebody else: the platform takes one at a time.
    private void WaitForOthers(CancellationToken cancellation)
    {
        foreach (var (job, text) in Jobs.Open())
        {
            Output.WriteLine($"An import is running already: {text}. Waiting for it.");
            var state = Wait("running import", job, cancellation);
            Output.WriteLine(state.Failure is null ? "It has ended." : $"It has failed: {state.Failure}");
        }
    }

    private int? Import(IReadOnlyList<PlannedImport> plan, CancellationToken cancellation)
    {
        foreach (var import in plan.Where(import => import.Way != ImportWay.Leave))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Import(import, cancellation))
            {
                _done.Add($"{import.Package.Name} {import.Package.Version}");
            }
            else if (RequiresGate || import.Package.Name != Publisher.GateSolutionUniqueName)
            {
                TellState("The deployment failed.");
                return ExitCode.Failed;
            }
            else
            {
                Output.WriteLine($"The product works without {import.Package.Name}; crma doctor --fix registers its step by the id that this environment has.");
                Verify();
                return ExitCode.DoneWithRefusedRows;
            }
        }

        return null;
    }

    private bool Import(PlannedImport import, CancellationToken cancellation)
    {
        _running = import;
        Output.WriteLine(import.Text);
        var state = Imported(import, cancellation);
        _running = null;
        _job = null;
        foreach (var problem in state.Problems)
        {
            Output.WriteLine($"  {problem}");
        }

        if (state.Failure is { } failure)
        {
            Output.WriteLine($"  {import.Package.Name} was not imported: {failure}");
            Output.WriteLine($"  -> {ImportRemedies.Of(state.Problems, failure)}");
        }

        return state.Failure is null;
    }

    // What the platform refuses at once is told like what it refuses later; a missing privilege ends the command.
    private JobState Imported(PlannedImport import, CancellationToken cancellation)
    {
        try
        {
            _job = Jobs.Start(import, Overwrites);
        }
        catch (FaultException<OrganizationServiceFault> refused) when (refused.Detail.ErrorCode != Refusals.PrivilegeDenied)
        {
            return new JobState(null, true, $"{refused.Message} (0x{refused.Detail.ErrorCode:X8})", []);
        }

        return Wait(import.Package.Name, _job, cancellation);
    }

    private JobState Wait(string text, SolutionJob job, CancellationToken cancellation) => ImportProgressing.Run(
        console, text, progress => new JobWatch(Jobs, Output.WriteLine, LongestPause).Wait(job, progress, cancellation));

    private void TellState(string heading)
    {
        Output.WriteLine(heading + (_done.Count == 0 ? " Nothing was imported by this run before." : $" Imported before: {string.Join(", ", _done)}."));
        if (_running is not null)
        {
            Output.WriteLine(_job is null
                ? $"Whether the import of {_running.Package.Name} was begun is not known; crma deploy, run again, looks for it and goes on."
                : $"The import of {_running.Package.Name} goes on in the environment (system job {_job.OperationId}); crma deploy, run again, waits for it and goes on.");
        }
    }

    private int Verify()
    {
        var expected = PackageOptions.WithPacked(packages);
        var found = new Doctor(() => new Examination(environment, expected, clock.GetCurrentInstant().ToDateTimeUtc())).Look();
        Examining.Show(found, Output);
        var left = found.Where(item => item.Finding.Remedy.Length > 0).Select(item => item.Finding.Remedy).Distinct().ToList();
        if (left.Count > 0)
        {
            Output.WriteLine("Left to do:");
            foreach (var remedy in left)
            {
                Output.WriteLine($"  - {remedy}");
            }
        }

        return Examining.HasErrors(found) ? ExitCode.DoneWithRefusedRows : ExitCode.Done;
    }
}
