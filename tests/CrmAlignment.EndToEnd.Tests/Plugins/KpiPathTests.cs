using System;
using CrmAlignment.Model;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>The messages beside Create, Update and Delete by which a record changes: the ledger follows each.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class KpiPathTests : IDisposable
{
    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Fact]
    public void Win_that_is_reopened_by_the_old_message_is_taken_back()
    {
        _funnel.Lead();
        var opportunity = Won();
        Assert.Equal((1, 500), (_funnel.Ledger(Measure.Won), _funnel.Ledger(Measure.Revenue)));

        _funnel.Admin.Execute(new SetStateRequest
        {
            EntityMoniker = new EntityReference("opportunity", opportunity),
            State = new OptionSetValue(0),
            Status = new OptionSetValue(1),
        });

        Assert.Equal((0, 0), (_funnel.Ledger(Measure.Won), _funnel.Ledger(Measure.Revenue)));
        AssertRecomputed();
    }

    [Theory]
    [InlineData("lead")]
    [InlineData("opportunity")]
    [InlineData("campaign")]
    [InlineData("campaignactivity")]
    [InlineData(HandoverTable.LogicalName)]
    [InlineData(NurtureEnrollmentTable.LogicalName)]
    public void Record_that_is_assigned_counts_for_the_business_unit_of_its_new_owner(string table)
    {
        var north = _funnel.Admin.Create(new Entity("businessunit")
        {
            ["name"] = "North",
            ["parentbusinessunitid"] = new EntityReference("businessunit", _funnel.Organization.RootBusinessUnitId),
        });
        var owner = _funnel.User("Nora", Publisher.SalesRole, north);
        var record = Record(table);
        var before = FactsOf(north);

        _funnel.Admin.Execute(new AssignRequest
        {
            Target = new EntityReference(table, record),
            Assignee = new EntityReference("systemuser", owner),
        });

        Assert.Equal((0, true), (before, FactsOf(north) > 0));
        AssertRecomputed();
    }

    private Guid Record(string table) => table switch
    {
        "lead" => _funnel.Lead(),
        "opportunity" => Won(),
        "campaign" => _funnel.Admin.Create(new Entity("campaign") { ["name"] = "Fair", ["othercost"] = new Money(100) }),
        "campaignactivity" => _funnel.Admin.Create(new Entity("campaignactivity")
        {
            ["subject"] = "Stand",
            ["actualcost"] = new Money(100),
            ["actualstart"] = _funnel.Clock.UtcNow,
        }),
        HandoverTable.LogicalName => _funnel.SalesClient.RejectLead(_funnel.Lead(), "EARLY").HandoverId,
        _ => _funnel.SalesClient.RejectLead(_funnel.Lead(), "EARLY").EnrollmentId!.Value,
    };

    private Guid Won()
    {
        var opportunity = _funnel.Admin.Create(new Entity("opportunity")
        {
            ["name"] = "Deal",
            ["customerid"] = new EntityReference("account", _funnel.Admin.Create(new Entity("account") { ["name"] = "Contoso" })),
        });
        _funnel.Admin.Execute(KpiTests.WinRequest(_funnel, opportunity, 500));
        return opportunity;
    }

    private int FactsOf(Guid unit)
    {
        var query = new QueryExpression(KpiFactTable.LogicalName);
        query.Criteria.AddCondition(KpiFactTable.BusinessUnitId, ConditionOperator.Equal, unit);
        return _funnel.Admin.RetrieveMultiple(query).Entities.Count;
    }

    private void AssertRecomputed()
    {
        _funnel.Organization.DrainAsyncOperations();
        _funnel.AdministratorClient.FoldAll();
        var kpis = new RecomputedKpis(_funnel);
        KpiHistoryTests.AssertEqual(kpis.Totals(), kpis.Ledger());
        KpiHistoryTests.AssertEqual(kpis.Scorecards(), kpis.Stored());
    }
}
