using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Kpis;
using CrmAlignment.Model.Choices;
using NodaTime;

namespace CrmAlignment.Client;

/// <content>Calls of the scheduled work, and the scorecards, without blocking.</content>
public sealed partial class AlignmentClient
{
    /// <inheritdoc cref="ProcessDue"/>
    public Task<DueResult> ProcessDueAsync(int? maximumItems = null, CancellationToken cancellationToken = default) =>
        _calls.Kpis.ProcessDueAsync(maximumItems, cancellationToken);

    /// <inheritdoc cref="ProcessAllDue"/>
    public Task<DueResult> ProcessAllDueAsync(IProgress<DueResult>? progress = null, CancellationToken cancellationToken = default) =>
        _calls.Kpis.ProcessAllDueAsync(progress, cancellationToken);

    /// <inheritdoc cref="FoldKpis"/>
    public Task<FoldResult> FoldKpisAsync(int? batchSize = null, CancellationToken cancellationToken = default) =>
        _calls.Kpis.FoldAsync(batchSize, cancellationToken);

    /// <inheritdoc cref="FoldAll"/>
    public Task<FoldResult> FoldAllAsync(IProgress<FoldResult>? progress = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        _calls.Kpis.FoldAllAsync(progress, batchSize, cancellationToken);

    /// <inheritdoc cref="GetScorecard"/>
    public Task<IReadOnlyList<Scorecard>> GetScorecardAsync(
        PeriodGrain grain,
        LocalDate periodStart,
        int? periods = null,
        ScorecardScope? scope = null,
        CancellationToken cancellationToken = default) =>
        _calls.Kpis.GetScorecardAsync(grain, periodStart, periods, scope, cancellationToken);
}
