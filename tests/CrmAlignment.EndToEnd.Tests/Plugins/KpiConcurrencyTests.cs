using System;
using System.Linq;
using System.ServiceModel;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>Users who work at the same time, folds that run meanwhile, and jobs that are delivered twice change no number.</summary>
public sealed class KpiConcurrencyTests : IDisposable
{
    private readonly Funnel funnel = new();

    public void Dispose() => funnel.Dispose();

    [Fact]
    public async Task Opportunity_that_two_users_win_and_reopen_at_once_counts_as_it_ends()
    {
        Guid account = funnel.Admin.Create(new Entity("account") { ["name"] = "Contoso" });
        Guid opportunity = funnel.Admin.Create(new Entity("opportunity")
        {
            ["name"] = "Deal",
            ["customerid"] = new EntityReference("account", account),
            [OpportunityTable.Cost] = new Money(10),
        });

        await Task.WhenAll(Enumerable.Range(0, 2).Select(user => Task.Run(() =>
        {
            for (int round = 0; round < 10; round++)
            {
                Attempt(() => funnel.Admin.Execute(KpiTests.WinRequest(funnel, opportunity, 100m + user)));
                Attempt(() => funnel.Admin.Update(new Entity("opportunity", opportunity)
                {
                    ["statecode"] = new OptionSetValue(0),
                    ["statuscode"] = new OptionSetValue(1),
                }));
            }
        })));
        Attempt(() => funnel.Admin.Execute(KpiTests.WinRequest(funnel, opportunity, 500m)));

        AssertTrue();
        Assert.Equal(1, funnel.Ledger(KpiFactTable.Won));
    }

    [Fact]
    public async Task Eight_users_who_save_leads_while_two_folds_run_are_all_counted()
    {
        using var saved = new CancellationTokenSource();
        Task[] folds = [.. Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            var client = new AlignmentClient(funnel.Administrator);
            while (!saved.IsCancellationRequested)
            {
                AttemptToFold(client);
            }
        }))];

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            for (int index = 0; index < 6; index++)
            {
                Guid lead = funnel.Lead();
                funnel.Marketing.Update(new Entity("lead", lead) { [LeadTable.Stage] = new OptionSetValue((int)LeadStage.SalesReady) });
                funnel.Admin.Execute(KpiTests.QualifyAndWin(funnel, lead));
            }
        })));
        await saved.CancelAsync();
        await Task.WhenAll(folds);

        AssertTrue();
        Assert.Equal((48, 48, 48), (funnel.Ledger(KpiFactTable.LeadsCreated), funnel.Ledger(KpiFactTable.SalesReady), funnel.Ledger(KpiFactTable.Won)));
    }

    [Fact]
    public void Job_that_is_delivered_twice_changes_nothing_the_second_time()
    {
        funnel.Activate();
        Guid lead = funnel.Lead();
        Guid enrollment = funnel.SalesClient.RejectLead(lead, "EARLY").EnrollmentId!.Value;
        funnel.Organization.DrainAsyncOperations();
        funnel.Marketing.Update(new Entity("lead", lead) { ["budgetamount"] = new Money(20000) });
        Entity[] jobs = funnel.Rows("asyncoperation", "statecode", 0);
        Assert.NotEmpty(jobs);
        funnel.Organization.DrainAsyncOperations();
        Entity ended = funnel.Rows(NurtureEnrollmentTable.LogicalName, NurtureEnrollmentTable.Id, enrollment).Single();

        foreach (Entity job in jobs)
        {
            Deliver(job);
        }

        funnel.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(jobs.Length, funnel.Organization.DrainAsyncOperations());
        Assert.Empty(funnel.Organization.FailedJobs);
        Entity again = funnel.Rows(NurtureEnrollmentTable.LogicalName, NurtureEnrollmentTable.Id, enrollment).Single();
        Assert.Equal(ended.GetAttributeValue<DateTime>(NurtureEnrollmentTable.EndedOn), again.GetAttributeValue<DateTime>(NurtureEnrollmentTable.EndedOn));
        AssertTrue();
    }

    private void Deliver(Entity job)
    {
        var ready = new Entity("asyncoperation", job.Id) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(0) };
        if (funnel.Rows("asyncoperation", "asyncoperationid", job.Id).Length > 0)
        {
            funnel.Admin.Update(ready);
            return;
        }

        funnel.Admin.Create(job);
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
        funnel.Organization.DrainAsyncOperations();
        funnel.AdministratorClient.FoldAll();
        var kpis = new RecomputedKpis(funnel);
        KpiHistoryTests.AssertEqual(kpis.Totals(), kpis.Ledger());
        KpiHistoryTests.AssertEqual(kpis.Scorecards(), kpis.Stored());
    }
}
