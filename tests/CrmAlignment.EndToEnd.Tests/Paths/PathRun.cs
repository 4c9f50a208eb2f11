using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using System.Text.RegularExpressions;
using CrmAlignment.Client;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.LocalDataverse.Faults;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.EndToEnd.Tests.Paths;

/// <summary>Tries the cells of one kind of row, one after another, in one organization while its numbers are right.</summary>
internal sealed partial class PathRun(RowKind kind) : IDisposable
{
    private static readonly Dictionary<int, string> PlatformCodes = typeof(DataverseErrorCode).GetFields()
        .Where(field => field.IsLiteral)
        .GroupBy(field => (int)field.GetRawConstantValue()!, field => field.Name)
        .ToDictionary(code => code.Key, code => code.First());

    private PathWorld? _world;
    private Guid? _shared;

    public void Dispose() => _world?.Dispose();

    /// <summary>Tries one cell.</summary>
    public Outcome Try(Way way, Actor actor)
    {
        if (way.WhyNot(kind) is { } reason)
        {
            return new Outcome(OutcomeKind.DoesNotApply, reason + Probe(way, actor));
        }

        _world ??= new PathWorld();
        if (Refusal(() => way.Act(Prepared(way, actor))) is { } refusal)
        {
            return new Outcome(OutcomeKind.Refused, refusal);
        }

        var outcome = Stored(way);
        if (outcome.Kind == OutcomeKind.Drifts || kind.IsShared || way.ChangesWorld)
        {
            Reset();
        }

        return outcome;
    }

    private Outcome Stored(Way way)
    {
        var drift = Drift();
        if (drift.Length > 0 && way.MovesWithoutStep)
        {
            new AlignmentClient(_world!.Admin).RecalculateAllKpis();
            drift = Drift();
            return drift.Length == 0 ? Outcome.PassesWithRecalculation : new Outcome(OutcomeKind.Drifts, drift);
        }

        return drift.Length > 0 ? new Outcome(OutcomeKind.Drifts, drift) : Outcome.Passes;
    }

    // The platform itself says that there is no such way: whoever may do anything is refused.
    private string Probe(Way way, Actor actor)
    {
        if (!way.Probe || actor != Actor.SystemAdministrator)
        {
            return "";
        }

        _world ??= new PathWorld();
        return Refusal(() => way.Act(Prepared(way, actor))) is null ? " - but it passes" : "";
    }

    private Cell Prepared(Way way, Actor actor)
    {
        var cell = new Cell(_world!, kind, new EntityReference(kind.Table, way.Creates ? Guid.Empty : Row(way)), actor);
        way.Prepare(cell);
        return cell;
    }

    private Guid Row(Way way)
    {
        if (way.BeginsOpen && kind.MakeOpen is { } open)
        {
            return open(_world!);
        }

        return kind.IsShared ? _shared ??= kind.Make(_world!) : kind.Make(_world!);
    }

    private static string? Refusal(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return OwnCode().Match(fault.Detail.Message) is { Success: true } own
                ? own.Value
                : PlatformCodes.GetValueOrDefault(fault.Detail.ErrorCode, $"0x{fault.Detail.ErrorCode:X8}");
        }
    }

    private string Drift()
    {
        var funnel = _world!.Funnel;
        funnel.Organization.DrainAsyncOperations();
        if (funnel.Organization.FailedJobs is { Count: > 0 } failed)
        {
            return "A job failed: " + failed[0].Message;
        }

        // As the system: the user who folds may have moved, and lost the roles.
        new AlignmentClient(funnel.Admin).FoldAll();
        var kpis = new RecomputedKpis(funnel);
        return string.Join("\n", Differences(kpis.Totals(), kpis.Ledger()).Concat(Differences(kpis.Scorecards(), kpis.Stored())));
    }

    private static IEnumerable<string> Differences(SortedDictionary<string, decimal> expected, SortedDictionary<string, decimal> actual) =>
        expected.Keys.Union(actual.Keys)
            .Where(key => expected.GetValueOrDefault(key) != actual.GetValueOrDefault(key))
            .Select(key => $"{key}: {expected.GetValueOrDefault(key)} expected, {actual.GetValueOrDefault(key)} stored");

    private void Reset()
    {
        _world!.Dispose();
        _world = null;
        _shared = null;
    }

    [GeneratedRegex("^CRMA[0-9]{4}")]
    private static partial Regex OwnCode();
}
