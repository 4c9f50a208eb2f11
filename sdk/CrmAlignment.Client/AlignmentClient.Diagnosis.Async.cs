using System;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Diagnosis;

namespace CrmAlignment.Client;

/// <content>Calls about the funnel as a whole, without blocking.</content>
public sealed partial class AlignmentClient
{
    /// <inheritdoc cref="DiagnoseFunnel"/>
    public Task<FunnelDiagnosis> DiagnoseFunnelAsync(
        DiagnosisQuestion question, string? state = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        _calls.Diagnosis.DiagnoseAsync(question, state, batchSize, cancellationToken);

    /// <inheritdoc cref="DiagnoseWholeFunnel"/>
    public Task<FunnelDiagnosis> DiagnoseWholeFunnelAsync(
        DiagnosisQuestion question, IProgress<FunnelDiagnosis>? progress = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        _calls.Diagnosis.DiagnoseAllAsync(question, progress, batchSize, cancellationToken);
}
