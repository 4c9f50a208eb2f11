using CrmAlignment.Client.Targets;

namespace CrmAlignment.Cli.Report;

/// <summary>A target for revenue or won opportunities whose period is not over, with the forecast of its period and scope.</summary>
/// <param name="Target">Its name.</param>
/// <param name="Plan">What is planned.</param>
/// <param name="Fact">What has come until today.</param>
/// <param name="IsAmount">Whether revenue is planned.</param>
/// <param name="Forecast">What will come until the end.</param>
internal sealed record TargetForecast(string Target, decimal Plan, decimal Fact, bool IsAmount, WonForecast Forecast);
