using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using CrmAlignment.Client;
using CrmAlignment.Model.Choices;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using NodaTime;

namespace CrmAlignment.Benchmarks.Kpis;

/// <summary>
/// Writers that all win opportunities of one customer from one campaign, while somebody folds and somebody audits with correction; beside
/// one writer alone. Every number is exact at the end, or this fails.
/// </summary>
internal static class WritersMeasurement
{
    private const int Writers = 32;
    private const int WinsOfWriter = 50;
    private const int WarmUp = 300;
    private const decimal Revenue = 10;

    /// <summary>Measures and prints.</summary>
    public static void Run()
    {
        Console.WriteLine("Opportunities created and won a second, one campaign and one customer, on a file");
        Measure(1, WarmUp, others: true);
        var alone = Measure(1, Writers * WinsOfWriter, others: false);
        Console.WriteLine($"  1 writer alone:                        {alone,6:N0}/s");
        var together = Measure(Writers, WinsOfWriter, others: true);
        Console.WriteLine($" {Writers} writers, beside folds and audits:   {together,6:N0}/s ({together / alone:0.00} of one alone), exact");
    }

    private static double Measure(int writers, int wins, bool others)
    {
        using var folder = new Platform.ScratchFolder();
        using var organization = new KpiOrganization(folder.PathOf("writers.db"));
        var service = organization.Local.AdminService;
        var campaign = service.Create(new Entity("campaign") { ["name"] = "One" });
        var account = service.Create(new Entity("account") { ["name"] = "One" });
        using var ended = new CancellationTokenSource();
        var meanwhile = others
            ? new[] { Start(() => Repeat(ended, () => organization.Client.FoldAll())), Start(() => Repeat(ended, () => organization.Client.AuditAllKpis(correct: true))) }
            : [];
        var watch = Stopwatch.StartNew();
        var threads = Enumerable.Range(0, writers).Select(_ => Start(() => Win(service, campaign, account, wins))).ToArray();
        Array.ForEach(threads, thread => thread.Join());
        var perSecond = writers * wins / watch.Elapsed.TotalSeconds;
        ended.Cancel();
        Array.ForEach(meanwhile, thread => thread.Join());
        RequireExact(organization, writers * wins);
        return perSecond;
    }

    private static void Win(IOrganizationService service, Guid campaign, Guid account, int wins)
    {
        for (var number = 0; number < wins; number++)
        {
            var opportunity = service.Create(new Entity("opportunity")
            {
                ["name"] = "Deal",
                ["customerid"] = new EntityReference("account", account),
                ["campaignid"] = new EntityReference("campaign", campaign),
            });
            service.Execute(new WinOpportunityRequest
            {
                OpportunityClose = new Entity("opportunityclose")
                {
                    ["opportunityid"] = new EntityReference("opportunity", opportunity),
                    ["subject"] = "Won",
                    ["actualrevenue"] = new Money(Revenue),
                    ["actualend"] = new DateTime(2025, 6, 15, 0, 0, 0, DateTimeKind.Utc),
                },
                Status = new OptionSetValue(3),
            });
        }
    }

    private static void RequireExact(KpiOrganization organization, int wins)
    {
        organization.Client.FoldAll();
        var drifts = organization.Client.AuditAllKpis().Drifts;
        var year = organization.Client.GetScorecard(PeriodGrain.Year, new LocalDate(2025, 1, 1))[0];
        if (drifts != 0 || year.Won != wins || year.Revenue != wins * Revenue || year.ClientCount != 1 || year.NewClients != 1)
        {
            throw new InvalidOperationException($"{drifts} drifts, {year.Won} of {wins} wins, revenue {year.Revenue}, {year.ClientCount} clients.");
        }
    }

    // What others took first is tried again in the next round.
    private static void Repeat(CancellationTokenSource ended, Action act)
    {
        while (!ended.IsCancellationRequested)
        {
            try
            {
                act();
            }
            catch (AlignmentException conflict) when (conflict.Code is "CRMA6002" or "CRMA6010")
            {
                Thread.Yield();
            }
        }
    }

    private static Thread Start(ThreadStart work)
    {
        var thread = new Thread(work);
        thread.Start();
        return thread;
    }
}
