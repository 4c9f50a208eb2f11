using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Client;
using CrmAlignment.Client.Leads;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>After criteria came into force or went out of it, every open lead in scope is brought up to date, as by a save.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ReassessmentTests : IDisposable
{
    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Fact]
    public void Open_leads_get_the_verdict_of_a_set_that_came_into_force_and_twice_changes_nothing()
    {
        var poor = _funnel.Lead(budget: 5, LeadStage.SalesReady);
        var rich = _funnel.Lead(budget: 10000, LeadStage.SalesReady);
        var closed = _funnel.Lead(budget: 5);
        _funnel.Marketing.Execute(new QualifyLeadRequest { LeadId = new EntityReference("lead", closed), Status = new OptionSetValue(3) });
        _funnel.Clock.Advance(TimeSpan.FromHours(1));
        var set = _funnel.Activate();
        _funnel.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(new LeadReassessment(2, false), _funnel.AdministratorClient.ReassessAllLeads());

        Assert.Equal((CriteriaVerdict.NotMet, LeadStage.MarketingQualified), (VerdictOf(poor), _funnel.StageOf(poor)));
        Assert.Equal((CriteriaVerdict.Met, LeadStage.SalesReady), (VerdictOf(rich), _funnel.StageOf(rich)));
        Assert.Equal(CriteriaVerdict.NoCriteria, VerdictOf(closed));
        Assert.Equal(set, _funnel.Read(poor).GetAttributeValue<EntityReference>(LeadTable.CriteriaSetId).Id);
        Assert.Equal((int)CriteriaVerdict.NotMet, Assert.Single(Evidence(poor)).GetAttributeValue<OptionSetValue>(AssessmentTable.Verdict).Value);
        Assert.Equal(3, _funnel.Ledger(Measure.SalesReady));

        var version = _funnel.Read(poor).RowVersion;
        Assert.Equal(new LeadReassessment(0, false), _funnel.AdministratorClient.ReassessAllLeads());
        Assert.Equal(version, _funnel.Read(poor).RowVersion);
    }

    [Fact]
    public void Leads_of_a_replaced_or_withdrawn_set_are_brought_up_to_date()
    {
        var first = _funnel.Activate();
        var lead = _funnel.Lead(budget: 5);
        _funnel.Clock.Advance(TimeSpan.FromHours(1));
        var second = _funnel.Activate(Enforcement.Warn, version: 2);

        Assert.Equal(1, _funnel.AdministratorClient.ReassessAllLeads().Reassessed);
        Assert.Equal(second, _funnel.Read(lead).GetAttributeValue<EntityReference>(LeadTable.CriteriaSetId).Id);
        Assert.NotEqual(first, second);

        _funnel.Clock.Advance(TimeSpan.FromHours(1));
        _funnel.MarketingClient.WithdrawCriteriaSet(second, AgreementSide.Marketing);
        _funnel.SalesClient.WithdrawCriteriaSet(second, AgreementSide.Sales);
        Assert.Equal(1, _funnel.AdministratorClient.ReassessAllLeads().Reassessed);
        Assert.Equal(CriteriaVerdict.NoCriteria, VerdictOf(lead));
        Assert.Null(_funnel.Read(lead).GetAttributeValue<EntityReference>(LeadTable.CriteriaSetId));
        Assert.Equal(0, _funnel.AdministratorClient.ReassessAllLeads().Reassessed);
    }

    [Fact]
    public void Lead_in_nurture_that_meets_the_new_set_returns_to_sales()
    {
        var lead = _funnel.Lead(budget: 10000);
        _funnel.SalesClient.RejectLead(lead, "EARLY");
        _funnel.Clock.Advance(TimeSpan.FromHours(1));
        _funnel.Activate();

        _funnel.AdministratorClient.ReassessAllLeads();

        Assert.Equal(LeadStage.SalesReady, _funnel.StageOf(lead));
    }

    [Fact]
    public void Slices_are_bounded_report_progress_and_go_on_where_the_last_one_ended()
    {
        foreach (var _ in Enumerable.Range(0, 5))
        {
            _funnel.Lead(budget: 5);
        }

        // In the same second as the leads: which came first the instants do not tell.
        _funnel.Activate();
        Assert.Equal(new LeadReassessment(2, true), _funnel.AdministratorClient.ReassessLeads(2));
        var reports = new List<LeadReassessment>();

        _funnel.AdministratorClient.ReassessAllLeads(new Reports(reports), maximumItems: 2);

        Assert.Equal([new LeadReassessment(2, true), new LeadReassessment(3, false)], reports);
        Assert.All(
            _funnel.Rows("lead", LeadTable.StateCode, 0),
            lead => Assert.Equal((int)CriteriaVerdict.NotMet, lead.GetAttributeValue<OptionSetValue>(LeadTable.Verdict).Value));
    }

    [Fact]
    public void Leads_out_of_scope_are_left_alone()
    {
        var campaign = _funnel.Marketing.Create(new Entity("campaign") { ["name"] = "Spring" });
        var outside = _funnel.Lead(budget: 5);
        var inside = _funnel.Lead(budget: 5);
        _funnel.Marketing.Update(new Entity("lead", inside) { [LeadTable.CampaignId] = new EntityReference("campaign", campaign) });
        _funnel.Clock.Advance(TimeSpan.FromHours(1));
        var set = _funnel.Draft();
        _funnel.Administrator.Update(new Entity(CriteriaSetTable.LogicalName, set) { [CriteriaSetTable.CampaignId] = new EntityReference("campaign", campaign) });
        _funnel.Sign(set);
        _funnel.AdministratorClient.ActivateCriteriaSet(set);
        var version = _funnel.Read(outside).RowVersion;

        Assert.Equal(1, _funnel.AdministratorClient.ReassessAllLeads().Reassessed);

        Assert.Equal(version, _funnel.Read(outside).RowVersion);
        Assert.Equal(CriteriaVerdict.NotMet, VerdictOf(inside));
    }

    [Fact]
    public void Leads_of_a_segment_that_is_stored_as_it_was_typed_are_found()
    {
        var lead = _funnel.Lead(budget: 5);
        _funnel.Bypass(new UpdateRequest { Target = new Entity("lead", lead) { [LeadTable.Segment] = "RE\u200bTAIL " } });
        var set = _funnel.Draft();
        _funnel.Administrator.Update(new Entity(CriteriaSetTable.LogicalName, set) { [CriteriaSetTable.Segment] = "Retail" });
        _funnel.Sign(set);
        _funnel.AdministratorClient.ActivateCriteriaSet(set);

        Assert.Equal(1, _funnel.AdministratorClient.ReassessAllLeads().Reassessed);

        Assert.Equal(CriteriaVerdict.NotMet, VerdictOf(lead));
    }

    [Fact]
    public void Nothing_is_due_where_no_set_was_ever_in_force()
    {
        _funnel.Lead();

        Assert.Equal(new LeadReassessment(0, false), _funnel.AdministratorClient.ReassessAllLeads());
    }

    [Fact]
    public void Neither_marketing_nor_sales_reassesses()
    {
        Assert.Equal("CRMA9011", Assert.Throws<AlignmentException>(() => _funnel.MarketingClient.ReassessLeads()).Code);
        Assert.Equal("CRMA9011", Assert.Throws<AlignmentException>(() => _funnel.SalesClient.ReassessLeads()).Code);
        Assert.Equal("CRMA9002", Assert.Throws<AlignmentException>(() => _funnel.AdministratorClient.ReassessLeads(501)).Code);
    }

    private Entity[] Evidence(Guid lead) => _funnel.Rows(AssessmentTable.LogicalName, AssessmentTable.LeadId, lead);

    private CriteriaVerdict VerdictOf(Guid lead) =>
        (CriteriaVerdict)_funnel.Read(lead).GetAttributeValue<OptionSetValue>(LeadTable.Verdict).Value;

    private sealed class Reports(List<LeadReassessment> reports) : IProgress<LeadReassessment>
    {
        public void Report(LeadReassessment value) => reports.Add(value);
    }
}
