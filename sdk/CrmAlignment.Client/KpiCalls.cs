using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Kpis;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using Microsoft.Xrm.Sdk;
using NodaTime;

namespace CrmAlignment.Client;

/// <summary>The calls of the scheduled work, and the scorecards.</summary>
/// <param name="service">Sends them.</param>
internal sealed class KpiCalls(ProtectedService service)
{
    private const string FoldedElsewhere = "CRMA6002";

    public async Task<DueResult> ProcessDueAsync(int? maximumItems, CancellationToken cancellationToken)
    {
        var answer = await new ApiCall(ProcessDueApi.UniqueName)
            .WithOptional(ProcessDueApi.MaximumItems, maximumItems)
            .SendAsync(service, cancellationToken)
            .ConfigureAwait(false);
        return new DueResult(
            answer.Integer(ProcessDueApi.Expired),
            answer.Integer(ProcessDueApi.Touched),
            answer.Integer(ProcessDueApi.AgedOut),
            answer.Boolean(ProcessDueApi.MoreDue))
        { Rescored = answer.OptionalInteger(ProcessDueApi.Rescored) ?? 0 };
    }

    public async Task<DueResult> ProcessAllDueAsync(IProgress<DueResult>? progress, CancellationToken cancellationToken)
    {
        var total = new DueResult(0, 0, 0, MoreDue: true);
        while (total.MoreDue)
        {
            var round = await ProcessDueAsync(null, cancellationToken).ConfigureAwait(false);
            total = new DueResult(
                total.Expired + round.Expired, total.Touched + round.Touched, total.AgedOut + round.AgedOut, round.MoreDue)
            { Rescored = total.Rescored + round.Rescored };
            progress?.Report(total);
        }

        return total;
    }

    public async Task<FoldResult> FoldAsync(int? batchSize, CancellationToken cancellationToken)
    {
        var answer = await new ApiCall(FoldKpisApi.UniqueName)
            .WithOptional(FoldKpisApi.BatchSize, batchSize)
            .SendAsync(service, cancellationToken)
            .ConfigureAwait(false);
        return new FoldResult(
            answer.Integer(FoldKpisApi.Folded),
            answer.Integer(FoldKpisApi.ScorecardsChanged),
            answer.Integer(FoldKpisApi.Remaining));
    }

    public async Task<FoldResult> FoldAllAsync(IProgress<FoldResult>? progress, int? batchSize, CancellationToken cancellationToken)
    {
        var total = new FoldResult(0, 0, 0);
        FoldResult batch;
        do
        {
            batch = await Insistence.OnAsync(FoldedElsewhere, () => FoldAsync(batchSize, cancellationToken), cancellationToken).ConfigureAwait(false);
            total = new FoldResult(total.Folded + batch.Folded, total.ScorecardsChanged + batch.ScorecardsChanged, batch.Remaining);
            progress?.Report(total);
        }
        while (batch.Remaining > 0 && batch.Folded > 0);

        return total;
    }

    public async Task<IReadOnlyList<Scorecard>> GetScorecardAsync(
        PeriodGrain grain, LocalDate periodStart, int? periods, ScorecardScope? scope, CancellationToken cancellationToken)
    {
        var answer = await new ApiCall(GetScorecardApi.UniqueName)
            .With(GetScorecardApi.Grain, new OptionSetValue((int)grain))
            .With(GetScorecardApi.PeriodStart, periodStart.AtMidnight().InUtc().ToDateTimeUtc())
            .WithOptional(GetScorecardApi.Periods, periods)
            .WithOptional(GetScorecardApi.ScopeType, scope is null ? null : new OptionSetValue((int)scope.Type))
            .WithOptional(GetScorecardApi.ScopeId, scope?.Id)
            .SendAsync(service, cancellationToken)
            .ConfigureAwait(false);
        return Payload.Array<Scorecard>(answer, GetScorecardApi.Scorecards);
    }
}
