using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CrmAlignment.Client;
using CrmAlignment.Client.Kpis;
using CrmAlignment.Client.Targets;
using CrmAlignment.Model.Choices;
using NodaTime;

namespace CrmAlignment.Cli.Report;

/// <summary>Asks for the forecasts of compared targets, one for each end of a period and scope.</summary>
internal static class TargetForecasts
{
    /// <summary>Those of targets for revenue and won opportunities, which were compared today.</summary>
    public static IReadOnlyList<TargetForecast> Of(AlignmentClient client, TargetComparison compared, CancellationToken cancellationToken)
    {
        var made = new Dictionary<(LocalDate Until, Guid? Scope), WonForecast>();
        var forecasts = new List<TargetForecast>();
        foreach (var target in compared.Targets.Where(target => target.Measure is TargetMeasure.Won or TargetMeasure.Revenue))
        {
            var key = (target.PeriodEnd, target.ScopeId);
            if (!made.TryGetValue(key, out var forecast))
            {
                made[key] = forecast = client.ForecastWonOfAll(new ForecastQuestion(target.PeriodEnd) { Scope = ScopeOf(target) }, cancellationToken: cancellationToken);
            }

            forecasts.Add(new TargetForecast(target.Name, target.Plan, target.Fact ?? 0, target.IsAmount, forecast));
        }

        return forecasts;
    }

    private static ScorecardScope? ScopeOf(ComparedTarget target) => target.ScopeType switch
    {
        ScopeType.Campaign => ScorecardScope.Campaign(target.ScopeId!.Value),
        ScopeType.BusinessUnit => ScorecardScope.BusinessUnit(target.ScopeId!.Value),
        ScopeType.LeadCategory => ScorecardScope.LeadCategory(target.ScopeId!.Value),
        _ => null,
    };
}
