using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Targets;
using CrmAlignment.Model.Apis;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Client;

/// <summary>The calls about targets.</summary>
/// <param name="service">Sends them.</param>
internal sealed class TargetCalls(ProtectedService service)
{
    public async Task<TargetComparison> CompareAsync(TargetQuestion question, string? cursor, CancellationToken cancellationToken)
    {
        var answer = await new ApiCall(CompareTargetsApi.UniqueName)
            .WithOptional(CompareTargetsApi.Date, question.Date?.AtMidnight().InUtc().ToDateTimeUtc())
            .WithOptional(CompareTargetsApi.Measure, question.Measure is { } measure ? new OptionSetValue((int)measure) : null)
            .WithOptional(CompareTargetsApi.Grain, question.Grain is { } grain ? new OptionSetValue((int)grain) : null)
            .WithOptional(CompareTargetsApi.ScopeType, question.Scope is { } scope ? new OptionSetValue((int)scope.Type) : null)
            .WithOptional(CompareTargetsApi.ScopeId, question.Scope?.Id)
            .WithOptional(CompareTargetsApi.Cursor, string.IsNullOrEmpty(cursor) ? null : cursor)
            .SendAsync(service, cancellationToken)
            .ConfigureAwait(false);
        return Payload.Object<TargetComparison>(answer, CompareTargetsApi.Result) with { NextCursor = answer.TextOrEmpty(CompareTargetsApi.NextCursor) };
    }

    public async Task<TargetComparison> CompareAllAsync(TargetQuestion question, CancellationToken cancellationToken)
    {
        var whole = await CompareAsync(question, null, cancellationToken).ConfigureAwait(false);
        while (whole.NextCursor.Length > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // All of one day, though midnight pass meanwhile.
            var more = await CompareAsync(question with { Date = whole.Date }, whole.NextCursor, cancellationToken).ConfigureAwait(false);
            whole = more with { Targets = [.. whole.Targets, .. more.Targets] };
        }

        return whole;
    }

    public async Task<WonForecast> ForecastAsync(ForecastQuestion question, string? state, int? batchSize, CancellationToken cancellationToken)
    {
        var answer = await new ApiCall(ForecastWonApi.UniqueName)
            .With(ForecastWonApi.Until, question.Until.AtMidnight().InUtc().ToDateTimeUtc())
            .WithOptional(ForecastWonApi.ScopeType, question.Scope is { } scope ? new OptionSetValue((int)scope.Type) : null)
            .WithOptional(ForecastWonApi.ScopeId, question.Scope?.Id)
            .WithOptional(ForecastWonApi.State, string.IsNullOrEmpty(state) ? null : state)
            .WithOptional(ForecastWonApi.BatchSize, batchSize)
            .SendAsync(service, cancellationToken)
            .ConfigureAwait(false);
        return Payload.Object<WonForecast>(answer, ForecastWonApi.Result) with { NextState = answer.TextOrEmpty(ForecastWonApi.NextState) };
    }

    public async Task<WonForecast> ForecastAllAsync(ForecastQuestion question, int? batchSize, CancellationToken cancellationToken)
    {
        var forecast = new WonForecast();
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            forecast = await ForecastAsync(question, forecast.NextState, batchSize, cancellationToken).ConfigureAwait(false);
        }
        while (forecast.NextState.Length > 0);

        return forecast;
    }
}
