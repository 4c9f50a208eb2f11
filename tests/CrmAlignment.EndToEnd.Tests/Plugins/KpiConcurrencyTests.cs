using System;
using System.Linq;
using System.ServiceModel;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>Users who work at the same time, folds that run meanwhile, and jobs that are delivered twice change no number.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class KpiConcurrencyTests : IDisposable
{
    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Fact]
    public async Task Opportunity_that_two_users_win_and_reopen_at_once_counts_as_it_ends()
    {
        var account = _funnel.Admin.Create(new Entity("account") { ["name"] = "Contoso" });
        var opportunity = _funnel.Admin.Create(new Entity("opportunity")
        {
            ["name"] = "Deal",
            ["customerid"] = new EntityReference("account", account),
            [OpportunityTable.Cost] = new Money(10),
        });

        await Task.WhenAll(Enumerable.Range(0, 2).Select(user => Task.Run(() =>
        {
            for (var round = 0; round < 10; round++)
            {
                Attempt(() => _funnel.Admin.Execute(KpiTests.WinRequest(_funnel, opportunity, 100m + user)));
                Attempt(() => _funnel.Admin.Update(new Entity("opportunity", opportunity)
                {
                    ["statecode"] = new OptionSetValue(0),
                    ["statuscode"] = new OptionSetValue(1),
                }));
            }
        })));
        Attempt(() => _funnel.Admin.Execute(KpiTests.WinRequest(_funnel, opportunity, 500m)));

        AssertTrue();
        Assert.Equal(1, _funnel.Ledger(Measure.Won));
    }

    [Fact]
    public async Task Eight_users_who_save_leads_while_folds_audits_and_recalculations_run_are_all_counted()
    {
        using var saved = new CancellationTokenSource();
        Task[] folds = [.. Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            var client = new AlignmentClient(_funnel.Administrator);
            while (!saved.IsCancellationRequested)
            {
                AttemptToFold(client);
            }
        }))];
        var audits = Task.Run(() =>
        {
            var client = new AlignmentClient(_funnel.Administrator);
            while (!saved.IsCancellationRequested)
            {
                // Whatever is saved meanwhile is counted by its own save: there is never anything to correct.
                Assert.Equal(0, client.RecalculateAllKpis(batchSize: 20).Posted);
                Assert.Equal(0, client.AuditAllKpis(correct: true, batchSize: 20).Drifts);
            }
        });

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            for (var index = 0; index < 6; index++)
            {
                var lead = _funnel.Lead();
                _funnel.Marketing.Update(new Entity("lead", lead) { [LeadTable.Stage] = new OptionSetValue((int)LeadStage.SalesReady) });
                _funnel.Admin.Execute(KpiTests.QualifyAndWin(_funnel, lead));
            }
        })));
        await saved.CancelAsync();
        await Task.WhenAll([.. folds, audits]);

        AssertTrue();
        Assert.Equal((48, 48, 48), (_funnel.Ledger(Measure.LeadsCreated), _funnel.Ledger(Measure.SalesReady), _funnel.Ledger(Measure.Won)));
    }

    [Fact]
    public void Job_that_is_delivered_twice_changes_nothing_the_second_time()
    {
        _funnel.Activate();
        var lead = _funnel.Lead();
        var enrollment = _funnel.SalesClient.RejectLead(lead, "EARLY").EnrollmentId!.Value;
        _funnel.Organization.DrainAsyncOperations();
        _funnel.Marketing.Update(new Entity("lead", lead) { ["budgetamount"] = new Money(20000) });
        var jobs = _funnel.Rows("asyncoperation", "statecode", 0);
        Assert.NotEmpty(jobs);
        _funnel.Organization.DrainAsyncOperations();
        var ended = _funnel.Rows(NurtureEnrollmentTable.LogicalName, NurtureEnrollmentTable.Id, enrollment).Single();

        foreach (var job in jobs)
        {
            Deliver(job);
        }

        _funnel.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(jobs.Length, _funnel.Organization.DrainAsyncOperations());
        Assert.Empty(_funnel.Organization.FailedJobs);
        var again = _funnel.Rows(NurtureEnrollmentTable.LogicalName, NurtureEnrollmentTable.Id, enrollment).Single();
        Assert.Equal(ended.GetAttributeValue<DateTime>(NurtureEnrollmentTable.EndedOn), again.GetAttributeValue<DateTime>(NurtureEnrollmentTable.EndedOn));
        AssertTrue();
    }

    private void Deliver(Entity job)
    {
        var ready = new Entity("asyncoperation", job.Id) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(0) };
        if (_funnel.Rows("asyncoperation", "asyncoperationid", job.Id).Length > 0)
        {
            _funnel.Admin.Update(ready);
            return;
        }

        _funnel.Admin.Create(job);
    }

    private static void Attempt(Action request)
    {
        try
        {
            request();
        }
        catch (FaultException<OrganizationServiceFault> refusal) when (!refusal.Detail.Message.Contains("CRMA9", StringComparison.Ordinal))
        {
            // The other user was faster: the opportunity is closed, or open, already.
        }
    }

    private static void AttemptToFold(AlignmentClient client)
    {
        try
        {
            client.FoldKpis(7);
        }
        catch (AlignmentException conflict) when (conflict.Code == "CRMA6002")
        {
            // The other fold took the facts; this one changed nothing.
        }
    }

    private void AssertTrue()
    {
        _funnel.Organization.DrainAsyncOperations();
        _funnel.AdministratorClient.FoldAll();
        var kpis = new RecomputedKpis(_funnel);
        KpiHistoryTests.AssertEqual(kpis.Totals(), kpis.Ledger());
        KpiHistoryTests.AssertEqual(kpis.Scorecards(), kpis.Stored());
    }
}
