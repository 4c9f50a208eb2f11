using System;
using System.Linq;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>What is rejected as spam or as a duplicate counts neither against marketing nor against sales, whichever way it is said.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ExcludedReasonTests : IDisposable
{
    private readonly Funnel _funnel = new();
    private readonly EntityReference _spam;

    public ExcludedReasonTests()
    {
        _spam = new EntityReference(RejectionReasonTable.LogicalName, _funnel.Administrator.Create(new Entity(RejectionReasonTable.LogicalName)
        {
            [RejectionReasonTable.Code] = "SPAM",
            [RejectionReasonTable.Name] = "Spam",
            [RejectionReasonTable.Recyclable] = false,
            [RejectionReasonTable.ExcludedFromKpis] = true,
        }));
    }

    public void Dispose() => _funnel.Dispose();

    [Theory]
    [InlineData("RejectLead")]
    [InlineData("Update")]
    [InlineData("UpdateMultiple")]
    [InlineData("Upsert")]
    [InlineData("SetState")]
    public void Lead_and_its_decision_count_nowhere_whichever_way_it_is_disqualified(string way)
    {
        var offered = _funnel.Lead();
        var accepted = _funnel.Lead();
        var handovers = new[] { offered, accepted }.Select(lead => _funnel.MarketingClient.OfferLead(lead).HandoverId).ToArray();
        _funnel.SalesClient.AcceptLead(accepted);
        var counted = _funnel.Lead();
        Disqualify("Update", counted, Reason("NOFIT"));

        Disqualify(way, offered, _spam);
        Disqualify(way, accepted, _spam);

        Assert.All(handovers, handover => Assert.Equal((HandoverOutcome.Rejected, true), DecisionOf(handover)));
        Assert.Equal((true, true, false), (IsExcluded(offered), IsExcluded(accepted), IsExcluded(counted)));
        AssertCounted(created: 1, disqualified: 1, rejected: 0);
    }

    [Fact]
    public void Lead_that_is_created_as_spam_counts_nowhere()
    {
        var lead = Disqualified(Guid.NewGuid(), _spam);
        lead["lastname"] = "Lovelace";
        _funnel.Lead();

        _funnel.Marketing.Create(lead);

        Assert.True(IsExcluded(lead.Id));
        AssertCounted(created: 1, disqualified: 0, rejected: 0);
    }

    [Fact]
    public void Platform_that_makes_one_update_of_state_and_other_columns_does_the_same()
    {
        using var funnel = new Funnel(options: new LocalDataverse.LocalDataverseOptions { SplitsMixedUpdates = false });
        var reason = funnel.Rows(RejectionReasonTable.LogicalName, RejectionReasonTable.Code, "NOFIT").Single().ToEntityReference();
        funnel.Administrator.Update(new Entity(reason.LogicalName, reason.Id) { [RejectionReasonTable.ExcludedFromKpis] = true });
        var lead = funnel.Lead();

        funnel.Sales.Update(Disqualified(lead, reason));

        Assert.True(funnel.Read(lead).GetAttributeValue<bool>(LeadTable.ExcludedFromKpis));
        Assert.Equal(0, funnel.Ledger(Measure.LeadsCreated));
    }

    [Fact]
    public void Lead_counts_again_when_it_is_reopened_and_its_decision_stays()
    {
        var lead = _funnel.Lead();
        var offer = _funnel.MarketingClient.OfferLead(lead).HandoverId;
        _funnel.SalesClient.RejectLead(lead, "SPAM");

        _funnel.Sales.Update(new Entity("lead", lead) { [LeadTable.StateCode] = new OptionSetValue(0), [LeadTable.StatusCode] = new OptionSetValue(1) });

        Assert.False(IsExcluded(lead));
        Assert.Equal((HandoverOutcome.Rejected, true), DecisionOf(offer));
        AssertCounted(created: 1, disqualified: 0, rejected: 0);

        Disqualify("SetState", lead, Reason("NOFIT"));
        AssertCounted(created: 1, disqualified: 1, rejected: 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Change_of_the_reason_changes_no_history(bool wasExcluded)
    {
        Exclude(wasExcluded);
        var lead = _funnel.Lead();
        var offer = _funnel.MarketingClient.OfferLead(lead).HandoverId;
        Disqualify("Update", lead, _spam);

        Exclude(!wasExcluded);
        _funnel.Marketing.Execute(new AssignRequest
        {
            Target = new EntityReference("lead", lead),
            Assignee = new EntityReference("systemuser", _funnel.SalesUser),
        });
        _funnel.Admin.Execute(new AssignRequest
        {
            Target = new EntityReference(HandoverTable.LogicalName, offer),
            Assignee = new EntityReference("systemuser", _funnel.SalesUser),
        });
        _funnel.AdministratorClient.RecalculateAllKpis();

        Assert.Equal((wasExcluded, (HandoverOutcome.Rejected, wasExcluded)), (IsExcluded(lead), DecisionOf(offer)));
        Assert.Equal(
            wasExcluded ? (0m, 0m, 0m) : (1m, 1m, 1m),
            (_funnel.Ledger(Measure.LeadsCreated), _funnel.Ledger(Measure.Disqualified), _funnel.Ledger(Measure.Rejected)));
        Assert.Equal(0, _funnel.AdministratorClient.AuditAllKpis().Drifts);
        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => _funnel.Admin.Delete(_spam.LogicalName, _spam.Id));
    }

    [Fact]
    public void Lead_of_nurture_counts_though_its_rejection_does_not()
    {
        _funnel.Administrator.Update(new Entity(RejectionReasonTable.LogicalName, Reason("EARLY").Id) { [RejectionReasonTable.ExcludedFromKpis] = true });
        var lead = _funnel.Lead();
        _funnel.SalesClient.RejectLead(lead, "EARLY");
        AssertCounted(created: 1, disqualified: 0, rejected: 0);

        _funnel.Clock.Advance(TimeSpan.FromDays(300));
        _funnel.AdministratorClient.ProcessAllDue();

        AssertCounted(created: 1, disqualified: 1, rejected: 0);
    }

    [Fact]
    public void Duplicate_counts_the_same_whether_it_is_merged_or_disqualified()
    {
        var master = _funnel.Lead();
        var merged = _funnel.Lead();
        var disqualified = _funnel.Lead();
        AssertCounted(created: 3, disqualified: 0, rejected: 0);

        _funnel.Admin.Execute(new MergeRequest
        {
            Target = new EntityReference("lead", master),
            SubordinateId = merged,
            UpdateContent = new Entity("lead"),
        });
        AssertCounted(created: 2, disqualified: 0, rejected: 0);

        Disqualify("Update", disqualified, _spam);
        AssertCounted(created: 1, disqualified: 0, rejected: 0);
    }

    [Fact]
    public void Deleted_lead_takes_nothing_back_that_it_never_counted()
    {
        _funnel.Lead();
        var lead = _funnel.Lead();
        _funnel.SalesClient.RejectLead(lead, "SPAM");

        _funnel.Admin.Delete("lead", lead);

        AssertCounted(created: 1, disqualified: 0, rejected: 0);
    }

    [Fact]
    public void Offer_that_a_former_version_forgot_does_not_count_once_its_lead_is_spam()
    {
        var lead = _funnel.Lead();
        var offer = _funnel.MarketingClient.OfferLead(lead).HandoverId;
        _funnel.Bypass(new UpdateRequest
        {
            Target = new Entity("lead", lead) { [LeadTable.Stage] = new OptionSetValue((int)LeadStage.MarketingQualified) },
        });
        Disqualify("SetState", lead, _spam);
        Assert.Equal((HandoverOutcome.Pending, false), DecisionOf(offer));

        _funnel.AdministratorClient.ProcessAllDue();

        Assert.Equal((HandoverOutcome.Rejected, true), DecisionOf(offer));
        Assert.Equal(0, _funnel.Ledger(Measure.Rejected));
    }

    [Fact]
    public void Lead_that_was_closed_past_the_steps_is_spam_from_its_next_save_on()
    {
        var lead = _funnel.Lead();
        var offer = _funnel.MarketingClient.OfferLead(lead).HandoverId;
        _funnel.Sales.Update(new Entity("lead", lead) { [LeadTable.RejectionReasonId] = _spam });
        _funnel.Bypass(new UpdateRequest
        {
            Target = new Entity("lead", lead) { [LeadTable.StateCode] = new OptionSetValue(2), [LeadTable.StatusCode] = new OptionSetValue(4) },
        });

        _funnel.Admin.Update(new Entity("lead", lead) { [LeadTable.Subject] = "Other machines" });

        Assert.Equal((true, (HandoverOutcome.Rejected, true)), (IsExcluded(lead), DecisionOf(offer)));
        AssertNothingCounted();
    }

    [Fact]
    public void Only_the_server_says_what_is_excluded()
    {
        var lead = _funnel.Lead();
        var offer = _funnel.MarketingClient.OfferLead(lead).HandoverId;
        Disqualify("Update", lead, Reason("NOFIT"));

        _funnel.Admin.Update(new Entity("lead", lead) { [LeadTable.ExcludedFromKpis] = true });
        var copy = _funnel.Admin.Create(new Entity("lead") { ["lastname"] = "Lovelace", [LeadTable.ExcludedFromKpis] = true });
        var refusal = Refusal.Of(() => _funnel.Admin.Update(new Entity(HandoverTable.LogicalName, offer) { [HandoverTable.ExcludedFromKpis] = true }));

        Assert.StartsWith("CRMA2015: ", refusal, StringComparison.Ordinal);
        Assert.Contains("crma_RejectLead", refusal, StringComparison.Ordinal);
        Assert.Equal((false, false), (IsExcluded(lead), IsExcluded(copy)));
        AssertCounted(created: 2, disqualified: 1, rejected: 1);
    }

    [Fact]
    public void Reason_that_excludes_costs_no_request_and_saves_the_fact_of_the_decision()
    {
        int Cost(EntityReference reason)
        {
            var lead = _funnel.Lead();
            _funnel.MarketingClient.OfferLead(lead);
            _funnel.Sales.Update(Disqualified(lead, reason));
            return _funnel.Organization.Requests.FromPluginsDuringLastRequest;
        }

        Assert.Equal(Cost(Reason("NOFIT")) - 1, Cost(_spam));
    }

    private void Exclude(bool isExcluded) =>
        _funnel.Administrator.Update(new Entity(_spam.LogicalName, _spam.Id) { [RejectionReasonTable.ExcludedFromKpis] = isExcluded });

    private void Disqualify(string way, Guid lead, EntityReference reason)
    {
        if (way == "RejectLead")
        {
            _funnel.SalesClient.RejectLead(lead, "SPAM");
        }
        else if (way == "SetState")
        {
            _funnel.Sales.Update(new Entity("lead", lead) { [LeadTable.RejectionReasonId] = reason });
            _funnel.Sales.Execute(new SetStateRequest
            {
                EntityMoniker = new EntityReference("lead", lead),
                State = new OptionSetValue(2),
                Status = new OptionSetValue(4),
            });
        }
        else
        {
            var save = Disqualified(lead, reason);
            _funnel.Sales.Execute(way switch
            {
                "Update" => new UpdateRequest { Target = save },
                "Upsert" => new UpsertRequest { Target = save },
                _ => new UpdateMultipleRequest { Targets = new EntityCollection([save]) { EntityName = "lead" } },
            });
        }
    }

    private static Entity Disqualified(Guid lead, EntityReference reason) => new("lead", lead)
    {
        [LeadTable.StateCode] = new OptionSetValue(2),
        [LeadTable.StatusCode] = new OptionSetValue(4),
        [LeadTable.RejectionReasonId] = reason,
    };

    private void AssertCounted(decimal created, decimal disqualified, decimal rejected)
    {
        Assert.Equal(
            (created, disqualified, rejected, 0m),
            (_funnel.Ledger(Measure.LeadsCreated), _funnel.Ledger(Measure.Disqualified), _funnel.Ledger(Measure.Rejected), _funnel.Ledger(Measure.Accepted)));
        _funnel.AdministratorClient.FoldAll();
        var kpis = new RecomputedKpis(_funnel);
        KpiHistoryTests.AssertEqual(kpis.Totals(), kpis.Ledger());
        KpiHistoryTests.AssertEqual(kpis.Scorecards(), kpis.Stored());
        Assert.Equal(0, _funnel.AdministratorClient.AuditAllKpis().Drifts);
    }

    private void AssertNothingCounted()
    {
        Assert.All(Measure.All, measure => Assert.Equal(0, _funnel.Ledger(measure)));
        Assert.Equal(0, _funnel.AdministratorClient.AuditAllKpis().Drifts);
    }

    private (HandoverOutcome Outcome, bool IsExcluded) DecisionOf(Guid handover)
    {
        var row = _funnel.Rows(HandoverTable.LogicalName, HandoverTable.Id, handover).Single();
        return ((HandoverOutcome)row.GetAttributeValue<OptionSetValue>(HandoverTable.Outcome).Value, row.GetAttributeValue<bool>(HandoverTable.ExcludedFromKpis));
    }

    private bool IsExcluded(Guid lead) => _funnel.Read(lead).GetAttributeValue<bool>(LeadTable.ExcludedFromKpis);

    private EntityReference Reason(string code) =>
        _funnel.Rows(RejectionReasonTable.LogicalName, RejectionReasonTable.Code, code).Single().ToEntityReference();
}
