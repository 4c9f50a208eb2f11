using System;
using System.Linq;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>
/// Records that are older than the import are in no ledger: nothing is taken back of what was never posted, and whatever message first
/// changes what such a record counts for takes it over whole.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class KpiBeforeImportTests : IDisposable
{
    private readonly Funnel _funnel;
    private Guid _win;
    private Guid _lead;
    private Guid _campaign;
    private Guid _activity;

    public KpiBeforeImportTests() => _funnel = new Funnel(PreparedFunnel.After(Live));

    public void Dispose() => _funnel.Dispose();

    [Theory]
    [InlineData("Update")]
    [InlineData("SetState")]
    [InlineData("Delete")]
    public void Win_that_is_reopened_or_deleted_takes_nothing_back(string message)
    {
        Change(message, new Entity("opportunity", _win) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });

        Assert.Equal((0, 0), (_funnel.Ledger(Measure.Won), _funnel.Ledger(Measure.Revenue)));
        Assert.Empty(FactsOf(_win));
    }

    [Fact]
    public void Win_that_is_corrected_counts_with_its_new_revenue_and_not_with_the_difference()
    {
        _funnel.Admin.Update(new Entity("opportunity", _win) { ["actualvalue"] = new Money(4500) });

        Assert.Equal((1, 4500), (_funnel.Ledger(Measure.Won), _funnel.Ledger(Measure.Revenue)));
    }

    [Fact]
    public void Win_that_is_reopened_and_won_again_counts_once()
    {
        _funnel.Admin.Update(new Entity("opportunity", _win) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });
        _funnel.Admin.Execute(KpiTests.WinRequest(_funnel, _win, 700));

        Assert.Equal((1, 700), (_funnel.Ledger(Measure.Won), _funnel.Ledger(Measure.Revenue)));
    }

    [Theory]
    [InlineData("lead")]
    [InlineData("opportunity")]
    [InlineData("campaign")]
    [InlineData("campaignactivity")]
    public void Record_that_is_assigned_counts_whole_for_its_new_business_unit(string table)
    {
        var unit = North();
        var owner = _funnel.User("Nora", Publisher.SalesRole, unit);

        _funnel.Admin.Execute(new AssignRequest { Target = Row(table), Assignee = new EntityReference("systemuser", owner) });

        var facts = FactsOf(Row(table).Id);
        Assert.NotEmpty(facts);
        Assert.All(facts, fact => Assert.Equal(unit, fact.GetAttributeValue<EntityReference>(KpiFactTable.BusinessUnitId).Id));
        Assert.Equal(table switch { "opportunity" => 5000, _ => 0 }, _funnel.Ledger(Measure.Revenue));
    }

    [Fact]
    public void Cost_of_a_campaign_and_of_its_activity_that_is_corrected_counts_whole()
    {
        _funnel.Admin.Update(new Entity("campaign", _campaign) { ["othercost"] = new Money(120) });
        _funnel.Admin.Update(new Entity("campaignactivity", _activity) { ["actualcost"] = new Money(45) });

        Assert.Equal((120, 45), (_funnel.Ledger(Measure.MarketingSpend, "campaign"), _funnel.Ledger(Measure.MarketingSpend, "campaignactivity")));
    }

    [Fact]
    public void Lead_is_taken_over_by_its_first_save_and_certified()
    {
        _funnel.Admin.Update(new Entity("lead", _lead) { [LeadTable.Subject] = "Other machines" });
        Assert.Equal(1, _funnel.Ledger(Measure.LeadsCreated));

        _funnel.Admin.Update(new Entity("lead", _lead) { [LeadTable.Subject] = "More machines" });

        Assert.Equal(1, _funnel.Organization.Requests.FromPluginsDuringLastRequest);
        Assert.Equal(1, _funnel.Ledger(Measure.LeadsCreated));
    }

    [Fact]
    public void Lead_that_is_deleted_takes_nothing_back()
    {
        _funnel.Admin.Delete("lead", _lead);

        Assert.Equal(0, _funnel.Ledger(Measure.LeadsCreated));
    }

    [Fact]
    public void Certificate_that_a_request_sends_along_is_overlooked()
    {
        var stored = _funnel.Read(_lead);
        var forged = stored.GetAttributeValue<EntityReference>("owningbusinessunit").Id.ToString("N")
            + stored.GetAttributeValue<EntityReference>("ownerid").Id.ToString("N");

        _funnel.Admin.Update(new Entity("lead", _lead) { [LeadTable.CountedFor] = forged });
        Assert.Equal(1, _funnel.Ledger(Measure.LeadsCreated));
        _funnel.Admin.Update(new Entity("lead", _lead) { [LeadTable.CountedFor] = "anything" });

        Assert.Equal(forged, _funnel.Read(_lead).GetAttributeValue<string>(LeadTable.CountedFor));
    }

    [Fact]
    public void Save_of_a_lead_whose_owner_moved_to_another_business_unit_follows_him()
    {
        var lead = _funnel.Lead();
        var unit = North();
        Move(_funnel.MarketingUser, unit);
        Assert.All(FactsOf(lead), fact => Assert.NotEqual(unit, fact.GetAttributeValue<EntityReference>(KpiFactTable.BusinessUnitId).Id));

        _funnel.Admin.Update(new Entity("lead", lead) { [LeadTable.Subject] = "Other machines" });
        _funnel.Admin.Update(new Entity("lead", lead) { [LeadTable.Subject] = "More machines" });

        Assert.Equal(1, FactsOf(lead).Where(fact => fact.GetAttributeValue<EntityReference>(KpiFactTable.BusinessUnitId).Id == unit)
            .Sum(fact => fact.GetAttributeValue<int>(Measure.LeadsCreated.Column)));
        Assert.Equal(1, _funnel.Ledger(Measure.LeadsCreated));
    }

    [Fact]
    public void Lead_that_was_given_away_and_back_is_not_certified_for_the_unit_where_it_was_counted_before()
    {
        var lead = _funnel.Lead();
        var root = _funnel.Organization.RootBusinessUnitId;
        Assign(lead, _funnel.SalesUser);
        Move(_funnel.SalesUser, North());
        Assign(lead, _funnel.MarketingUser);

        _funnel.Admin.Update(new Entity("lead", lead) { [LeadTable.Subject] = "Other machines" });

        Assert.Equal(1, FactsOf(lead).Where(fact => fact.GetAttributeValue<EntityReference>(KpiFactTable.BusinessUnitId).Id == root)
            .Sum(fact => fact.GetAttributeValue<int>(Measure.LeadsCreated.Column)));
        Assert.Equal(1, _funnel.Ledger(Measure.LeadsCreated));
    }

    [Fact]
    public void Activities_follow_their_campaign_when_it_becomes_a_template_and_when_it_ceases_to_be_one()
    {
        _funnel.Admin.Update(new Entity("campaign", _campaign) { ["istemplate"] = true });
        Assert.Equal(0, _funnel.Ledger(Measure.MarketingSpend));

        _funnel.Admin.Update(new Entity("campaign", _campaign) { ["istemplate"] = false });
        Assert.Equal(140, _funnel.Ledger(Measure.MarketingSpend));

        _funnel.Admin.Update(new Entity("campaign", _campaign) { ["istemplate"] = true });
        Assert.Equal(0, _funnel.Ledger(Measure.MarketingSpend));
    }

    [Fact]
    public void Win_keeps_its_close_date_when_a_save_empties_it()
    {
        _funnel.Admin.Update(new Entity("opportunity", _win) { ["actualclosedate"] = null, ["actualvalue"] = new Money(900) });
        Assert.Equal(900, _funnel.Ledger(Measure.Revenue));
        Assert.Equal(
            PreparedFunnel.Now.Date, _funnel.Rows("opportunity", "opportunityid", _win).Single().GetAttributeValue<DateTime?>("actualclosedate"));

        _funnel.Admin.Update(new Entity("opportunity", _win) { ["actualclosedate"] = new DateTime(2026, 1, 15) });

        Assert.Equal(900, FactsOf(_win).Where(fact => fact.GetAttributeValue<DateTime>(KpiFactTable.Date) == new DateTime(2026, 1, 15))
            .Sum(fact => fact.GetAttributeValue<decimal>(Measure.Revenue.Column)));
        Assert.Equal(900, _funnel.Ledger(Measure.Revenue));
    }

    private void Live(LocalOrganization organization)
    {
        var admin = organization.AdminService;
        var account = admin.Create(new Entity("account") { ["name"] = "Contoso" });
        _win = admin.Create(new Entity("opportunity") { ["name"] = "Deal", ["customerid"] = new EntityReference("account", account) });
        admin.Execute(new WinOpportunityRequest
        {
            OpportunityClose = new Entity("opportunityclose")
            {
                ["opportunityid"] = new EntityReference("opportunity", _win),
                ["subject"] = "Won",
                ["actualrevenue"] = new Money(5000),
            },
            Status = new OptionSetValue(3),
        });
        _lead = admin.Create(new Entity("lead") { ["subject"] = "Machines", ["lastname"] = "Lovelace" });
        _campaign = admin.Create(new Entity("campaign") { ["name"] = "Fair", ["othercost"] = new Money(100) });
        _activity = admin.Create(new Entity("campaignactivity")
        {
            ["subject"] = "Stand",
            ["actualcost"] = new Money(40),
            ["regardingobjectid"] = new EntityReference("campaign", _campaign),
        });
    }

    private void Change(string message, Entity reopened)
    {
        switch (message)
        {
            case "Update":
                _funnel.Admin.Update(reopened);
                break;
            case "SetState":
                _funnel.Admin.Execute(new SetStateRequest
                {
                    EntityMoniker = reopened.ToEntityReference(),
                    State = reopened.GetAttributeValue<OptionSetValue>("statecode"),
                    Status = reopened.GetAttributeValue<OptionSetValue>("statuscode"),
                });
                break;
            default:
                _funnel.Admin.Delete(reopened.LogicalName, reopened.Id);
                break;
        }
    }

    private EntityReference Row(string table) => new(table, table switch
    {
        "lead" => _lead,
        "opportunity" => _win,
        "campaign" => _campaign,
        _ => _activity,
    });

    private Guid North() => _funnel.Admin.Create(new Entity("businessunit")
    {
        ["name"] = "North",
        ["parentbusinessunitid"] = new EntityReference("businessunit", _funnel.Organization.RootBusinessUnitId),
    });

    private void Move(Guid user, Guid unit) =>
        _funnel.Admin.Update(new Entity("systemuser", user) { ["businessunitid"] = new EntityReference("businessunit", unit) });

    private void Assign(Guid lead, Guid user) => _funnel.Admin.Execute(new AssignRequest
    {
        Target = new EntityReference("lead", lead),
        Assignee = new EntityReference("systemuser", user),
    });

    private Entity[] FactsOf(Guid source) => _funnel.Rows(KpiFactTable.LogicalName, KpiFactTable.SourceId, source.ToString("D"));
}
