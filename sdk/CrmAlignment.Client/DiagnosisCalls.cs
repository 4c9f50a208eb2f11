using System;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Diagnosis;
using CrmAlignment.Model.Apis;
using NodaTime;

namespace CrmAlignment.Client;

/// <summary>The calls about the funnel as a whole.</summary>
/// <param name="service">Sends them.</param>
internal sealed class DiagnosisCalls(ProtectedService service)
{
    public async Task<FunnelDiagnosis> DiagnoseAsync(DiagnosisQuestion question, string? state, int? batchSize, CancellationToken cancellationToken)
    {
        var answer = await new ApiCall(DiagnoseFunnelApi.UniqueName)
            .With(DiagnoseFunnelApi.From, Day(question.From))
            .With(DiagnoseFunnelApi.To, Day(question.To))
            .WithOptional(DiagnoseFunnelApi.Segment, question.Segment)
            .WithOptional(DiagnoseFunnelApi.LeadCategoryId, question.LeadCategoryId)
            .WithOptional(DiagnoseFunnelApi.ReferenceFrom, question.ReferenceFrom is { } from ? Day(from) : null)
            .WithOptional(DiagnoseFunnelApi.ReferenceTo, question.ReferenceTo is { } to ? Day(to) : null)
            .WithOptional(DiagnoseFunnelApi.ReferenceSegment, question.ReferenceSegment)
            .With(DiagnoseFunnelApi.AgainstTargets, question.AgainstTargets)
            .WithOptional(DiagnoseFunnelApi.State, string.IsNullOrEmpty(state) ? null : state)
            .WithOptional(DiagnoseFunnelApi.BatchSize, batchSize)
            .SendAsync(service, cancellationToken)
            .ConfigureAwait(false);
        return Payload.Object<FunnelDiagnosis>(answer, DiagnoseFunnelApi.Result) with { NextState = answer.TextOrEmpty(DiagnoseFunnelApi.NextState) };
    }

    public async Task<FunnelDiagnosis> DiagnoseAllAsync(
        DiagnosisQuestion question, IProgress<FunnelDiagnosis>? progress, int? batchSize, CancellationToken cancellationToken)
    {
        var diagnosis = new FunnelDiagnosis();
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            diagnosis = await DiagnoseAsync(question, diagnosis.NextState, batchSize, cancellationToken).ConfigureAwait(false);
            progress?.Report(diagnosis);
        }
        while (diagnosis.NextState.Length > 0);

        return diagnosis;
    }

    private static DateTime Day(LocalDate day) => day.AtMidnight().InUtc().ToDateTimeUtc();
}
