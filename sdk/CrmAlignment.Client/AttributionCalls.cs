using System;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Attribution;
using CrmAlignment.Model.Apis;
using NodaTime;

namespace CrmAlignment.Client;

/// <summary>The calls about the campaigns that led to revenue.</summary>
/// <param name="service">Sends them.</param>
internal sealed class AttributionCalls(ProtectedService service)
{
    public async Task<RevenueAttribution> AttributeAsync(AttributionQuestion question, string? state, int? batchSize, CancellationToken cancellationToken)
    {
        var answer = await new ApiCall(AttributeRevenueApi.UniqueName)
            .With(AttributeRevenueApi.From, Day(question.From))
            .With(AttributeRevenueApi.To, Day(question.To))
            .WithOptional(AttributeRevenueApi.WindowDays, question.WindowDays)
            .WithOptional(AttributeRevenueApi.HalfLifeDays, question.HalfLifeDays)
            .WithOptional(AttributeRevenueApi.State, string.IsNullOrEmpty(state) ? null : state)
            .WithOptional(AttributeRevenueApi.BatchSize, batchSize)
            .SendAsync(service, cancellationToken)
            .ConfigureAwait(false);
        return Payload.Object<RevenueAttribution>(answer, AttributeRevenueApi.Result) with { NextState = answer.TextOrEmpty(AttributeRevenueApi.NextState) };
    }

    public async Task<RevenueAttribution> AttributeAllAsync(
        AttributionQuestion question, IProgress<RevenueAttribution>? progress, int? batchSize, CancellationToken cancellationToken)
    {
        var attribution = new RevenueAttribution();
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            attribution = await AttributeAsync(question, attribution.NextState, batchSize, cancellationToken).ConfigureAwait(false);
            progress?.Report(attribution);
        }
        while (attribution.NextState.Length > 0);

        return attribution;
    }

    private static DateTime Day(LocalDate day) => day.AtMidnight().InUtc().ToDateTimeUtc();
}
