using System;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Kpis;

namespace CrmAlignment.Client;

/// <content>Calls that hold the KPIs to the records, without blocking.</content>
public sealed partial class AlignmentClient
{
    /// <inheritdoc cref="RecalculateKpis"/>
    public Task<RecalculationResult> RecalculateKpisAsync(string? cursor = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        _calls.Audit.RecalculateAsync(cursor, batchSize, cancellationToken);

    /// <inheritdoc cref="RecalculateAllKpis"/>
    public Task<RecalculationResult> RecalculateAllKpisAsync(
        IProgress<RecalculationResult>? progress = null, string? cursor = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        _calls.Audit.RecalculateAllAsync(progress, cursor, batchSize, cancellationToken);

    /// <inheritdoc cref="AuditKpis"/>
    public Task<AuditResult> AuditKpisAsync(bool correct = false, string? cursor = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        _calls.Audit.AuditAsync(correct, cursor, batchSize, cancellationToken);

    /// <inheritdoc cref="AuditAllKpis"/>
    public Task<AuditResult> AuditAllKpisAsync(
        bool correct = false,
        IProgress<AuditResult>? progress = null,
        string? cursor = null,
        int? batchSize = null,
        CancellationToken cancellationToken = default) =>
        _calls.Audit.AuditAllAsync(correct, progress, cursor, batchSize, cancellationToken);
}
