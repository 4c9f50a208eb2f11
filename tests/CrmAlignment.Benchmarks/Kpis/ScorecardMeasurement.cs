using System;
using System.Globalization;
using System.Linq;
using CrmAlignment.Benchmarks.Platform;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using NodaTime;

namespace CrmAlignment.Benchmarks.Kpis;

/// <summary>
/// crma_GetScorecard by the number of clients: from the counts that the fold keeps, and, as the baseline, from the clients, as it is where
/// they are missing.
/// </summary>
internal static class ScorecardMeasurement
{
    private const int Months = 36;
    private const int MonthsOfClient = 3;

    private static readonly DateTime First = new(2023, 1, 1);

    /// <summary>Measures and prints.</summary>
    public static void Run()
    {
        Console.WriteLine("crma_GetScorecard, 12 months of the organization, in memory: processor time");
        foreach (var clients in new[] { 1_000, 8_000, 64_000 })
        {
            using var organization = new KpiOrganization();
            organization.Fill(Enumerable.Range(0, clients * MonthsOfClient).Select(ClientPeriod));
            organization.Fill(Enumerable.Range(0, Months + MonthsOfClient).Select(month => Scorecard(month, clients)));
            var (counted, active) = Time(organization);
            Forget(organization);
            var (read, activeByClients) = Time(organization);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{clients,7:N0} clients: {counted * 1e3,6:0.00} ms, from the clients {read * 1e3,8:0.0} ms ({read / counted:0} times)")
                + (active == activeByClients ? "" : "   THE ANSWERS DIFFER"));
        }
    }

    private static (double Seconds, int Active) Time(KpiOrganization organization)
    {
        var active = 0;
        var clock = new Clock(_ => active = organization.Client.GetScorecard(PeriodGrain.Month, new LocalDate(2025, 1, 1), 12)[^1].ActiveClients);
        clock.WarmUp();
        clock.Run(10);
        return (clock.Processor, active);
    }

    private static void Forget(KpiOrganization organization)
    {
        var request = new UpdateRequest
        {
            Target = new Entity(ScorecardTable.LogicalName, ScorecardTable.Key, "month|2023-01-01|org") { [ScorecardTable.NewClients] = null },
        };
        request.Parameters["BypassCustomPluginExecution"] = true;
        organization.Local.AdminService.Execute(request);
    }

    // Each client buys in three months in a row.
    private static Entity ClientPeriod(int number)
    {
        var (client, month) = (number / MonthsOfClient, number % MonthsOfClient);
        var row = Period(ClientPeriodTable.LogicalName, (client % Months) + month, $"account:{client}|");
        row[ClientPeriodTable.CustomerKey] = $"account:{client}";
        row[Measure.Revenue.Column] = 100m;
        Count(row, month == 0 ? 1 : 0, month == MonthsOfClient - 1 ? 1 : 0);
        return row;
    }

    private static Entity Scorecard(int month, int clients)
    {
        int Beginning(int at) => at is >= 0 and < Months ? Enumerable.Range(0, clients).Count(client => client % Months == at) : 0;
        var row = Period(ScorecardTable.LogicalName, month, "");
        row[ScorecardTable.PeriodEnd] = First.AddMonths(month + 1).AddDays(-1);
        Count(row, Beginning(month), Beginning(month - MonthsOfClient + 1));
        return row;
    }

    private static void Count(Entity row, int starts, int ends)
    {
        row[ScorecardTable.NewClients] = starts;
        row[ScorecardTable.ActivityStarts] = starts;
        row[ScorecardTable.ActivityEnds] = ends;
    }

    private static Entity Period(string table, int month, string prefix)
    {
        var start = First.AddMonths(month);
        return new Entity(table)
        {
            [ScorecardTable.Name] = "sample",
            [ScorecardTable.Key] = prefix + "month|" + start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "|org",
            [ScorecardTable.Grain] = new OptionSetValue((int)PeriodGrain.Month),
            [ScorecardTable.PeriodStart] = start,
            [ScorecardTable.ScopeType] = new OptionSetValue((int)ScopeType.Organization),
            [ScorecardTable.ScopeKey] = "org",
        };
    }
}
