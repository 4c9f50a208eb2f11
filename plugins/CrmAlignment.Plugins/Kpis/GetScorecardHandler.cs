using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Returns the scorecards of consecutive periods, with the client counts that cannot be summed.</summary>
[CustomApi(GetScorecardApi.UniqueName)]
public sealed class GetScorecardHandler : AlignmentPlugin
{
    private const int MaximumPeriods = 120;

    private protected override void Run(PluginScope scope)
    {
        var periods = PeriodsOf(scope);
        var whose = ScopeOf(scope);

        // As the caller: who may not read scorecards gets none.
        var rows =
            FoldedRows.Scorecards(scope.CallerService, periods.Select(period => new ScorecardKey(period, whose)));
        var clients = ClientCounts(scope.CallerService, whose, periods[periods.Length - 1].End);
        scope.Answer(GetScorecardApi.Scorecards, JsonArray.Of(periods.Select(period =>
        {
            rows.TryGetValue(new ScorecardKey(period, whose), out var row);
            return ScorecardJson.Of(period, row?.Scorecard ?? default, clients);
        })));
    }

    // After an upgrade, until the rebuild has counted, scorecards lack these counts: what the clients did is read instead.
    private static IClientCounts ClientCounts(IOrganizationService service, Scope scope, DateTime lastDay) =>
        FoldedRows.ClientCounts(service, scope, lastDay) ?? ClientHistory.Read(service, scope, lastDay);

    private static Period[] PeriodsOf(PluginScope scope)
    {
        var grain = scope.OptionalInput<OptionSetValue>(GetScorecardApi.Grain) ?? throw Missing(GetScorecardApi.Grain);
        var start = scope.OptionalInput<DateTime?>(GetScorecardApi.PeriodStart) ?? throw Missing(GetScorecardApi.PeriodStart);
        var count = NumberParameter.Read(scope, GetScorecardApi.Periods, 1, MaximumPeriods, 1);
        var periods = new List<Period> { Period.Containing(ChoiceParameter.Read<PeriodGrain>(GetScorecardApi.Grain, grain), start) };
        while (periods.Count < count)
        {
            periods.Add(periods[periods.Count - 1].Next);
        }

        return periods.ToArray();
    }

    private static Scope ScopeOf(PluginScope scope)
    {
        var type = scope.OptionalInput<OptionSetValue>(GetScorecardApi.ScopeType);
        var scopeType = type is null ? ScopeType.Organization : ChoiceParameter.Read<ScopeType>(GetScorecardApi.ScopeType, type);
        if (scopeType == ScopeType.Organization)
        {
            return Scope.Organization;
        }

        var id = scope.OptionalInput<Guid?>(GetScorecardApi.ScopeId) is { } given && given != Guid.Empty
            ? given
            : throw new ProblemException(Problems.ScopeIdNeeded(scopeType, GetScorecardApi.ScopeId));
        return Scope.Of(scopeType, id);
    }

    private static ProblemException Missing(string parameter) => new(Problems.ParameterMissing(parameter, GetScorecardApi.UniqueName));
}
