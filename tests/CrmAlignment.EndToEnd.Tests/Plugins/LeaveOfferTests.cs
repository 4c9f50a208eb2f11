using System;
using System.Linq;
using CrmAlignment.Client.Kpis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>Whichever way a lead leaves an offer, the offer is closed in the same save, as people would name it, and counted once.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class LeaveOfferTests : IDisposable
{
    private readonly Funnel _funnel = new();

    /// <summary>Another lead, so that the scorecards are not empty when the first is deleted.</summary>
    public LeaveOfferTests()
    {
        _funnel.Lead();
    }

    public void Dispose() => _funnel.Dispose();

    [Theory]
    [InlineData("QualifyLead", HandoverOutcome.Accepted)]
    [InlineData("Update to Qualified", HandoverOutcome.Accepted)]
    [InlineData("SetState to Qualified", HandoverOutcome.Accepted)]
    [InlineData("Update to Disqualified", HandoverOutcome.Rejected)]
    [InlineData("SetState to Disqualified", HandoverOutcome.Rejected)]
    [InlineData("UpdateMultiple to Disqualified", HandoverOutcome.Rejected)]
    [InlineData("Update to Marketing qualified", HandoverOutcome.Withdrawn)]
    [InlineData("Data fall below the set", HandoverOutcome.Withdrawn)]
    [InlineData("Delete", HandoverOutcome.Withdrawn)]
    [InlineData("crma_AcceptLead", HandoverOutcome.Accepted)]
    [InlineData("crma_RejectLead", HandoverOutcome.Rejected)]
    public void Offer_is_closed_when_its_lead_leaves_it(string way, HandoverOutcome expected)
    {
        _funnel.Activate();
        var lead = _funnel.Lead(budget: 20000);
        var offer = _funnel.MarketingClient.OfferLead(lead).HandoverId;
        _funnel.Clock.Advance(TimeSpan.FromHours(1));

        Leave(way, lead);

        var handover = Handover(offer);
        Assert.Equal(expected, OutcomeOf(handover));
        Assert.Equal(_funnel.Clock.UtcNow, handover.GetAttributeValue<DateTime>(HandoverTable.DecidedOn));
        Assert.Equal(UserOf(way), handover.GetAttributeValue<EntityReference>(HandoverTable.DecidedBy).Id);
        Assert.Null(handover.GetAttributeValue<string>(HandoverTable.PendingKey));
        AssertCounted(expected);
    }

    [Fact]
    public void Expiry_finds_nothing_once_the_lead_has_left()
    {
        var lead = _funnel.Lead();
        _funnel.MarketingClient.OfferLead(lead);
        Leave("QualifyLead", lead);
        _funnel.Clock.Advance(TimeSpan.FromDays(3));

        Assert.Equal(new DueResult(0, 0, 0, false), _funnel.AdministratorClient.ProcessAllDue());
        AssertCounted(HandoverOutcome.Accepted);
    }

    [Fact]
    public void Acceptance_that_is_rejected_later_counts_as_the_rejection_alone()
    {
        var lead = _funnel.Lead();
        var offer = _funnel.MarketingClient.OfferLead(lead, "Please call.").HandoverId;
        _funnel.SalesClient.AcceptLead(lead, "Thank you.");
        _funnel.Clock.Advance(TimeSpan.FromHours(1));

        var rejection = _funnel.SalesClient.RejectLead(lead, "NOFIT", "No budget after all.");

        Assert.Equal(offer, rejection.HandoverId);
        var handover = Handover(offer);
        Assert.Equal(HandoverOutcome.Rejected, OutcomeOf(handover));
        Assert.Equal("Please call.\nThank you.\nNo budget after all.", handover.GetAttributeValue<string>(HandoverTable.Comment));
        Assert.Single(_funnel.Rows(HandoverTable.LogicalName, HandoverTable.LeadId, lead));
        AssertCounted(HandoverOutcome.Rejected);
    }

    [Fact]
    public void Decision_that_was_made_is_not_made_again()
    {
        var lead = _funnel.Lead();
        _funnel.MarketingClient.OfferLead(lead);
        Leave("Update to Marketing qualified", lead);

        Assert.Equal("CRMA3003", Assert.Throws<Client.AlignmentException>(() => _funnel.SalesClient.AcceptLead(lead)).Code);
        _funnel.SalesClient.RejectLead(lead, "NOFIT");

        // The offer was withdrawn; the rejection is a decision of its own.
        Assert.Equal(
            [HandoverOutcome.Rejected, HandoverOutcome.Withdrawn],
            _funnel.Rows(HandoverTable.LogicalName, HandoverTable.LeadId, lead).Select(OutcomeOf).Order());
    }

    [Fact]
    public void Acceptance_that_happened_stays_counted_when_the_lead_is_deleted()
    {
        var lead = _funnel.Lead();
        var offer = _funnel.MarketingClient.OfferLead(lead).HandoverId;
        _funnel.SalesClient.AcceptLead(lead);

        _funnel.Admin.Delete("lead", lead);

        var handover = Handover(offer);
        Assert.Equal((HandoverOutcome.Accepted, "Ada Lovelace - 2026-03-02"), (OutcomeOf(handover), handover.GetAttributeValue<string>(HandoverTable.Name)));
        Assert.Null(handover.GetAttributeValue<EntityReference>(HandoverTable.LeadId));
        AssertCounted(HandoverOutcome.Accepted);
    }

    [Fact]
    public void Save_that_leaves_no_offer_costs_no_request_for_it()
    {
        _funnel.Activate();
        var lead = _funnel.Lead(budget: 20000);
        _funnel.MarketingClient.OfferLead(lead);

        _funnel.Marketing.Update(new Entity("lead", lead) { [LeadTable.Subject] = "Other machines" });

        Assert.Equal(1, _funnel.Organization.Requests.FromPluginsDuringLastRequest);
    }

    [Fact]
    public void Offer_of_a_lead_that_left_it_before_this_version_is_closed_by_the_schedule()
    {
        var qualified = _funnel.Lead();
        var moved = _funnel.Lead();
        var offers = new[] { qualified, moved }.Select(lead => _funnel.MarketingClient.OfferLead(lead).HandoverId).ToArray();
        SwitchClosing(off: true);
        _funnel.Clock.Advance(TimeSpan.FromHours(1));
        var leftOn = _funnel.Clock.UtcNow;
        Leave("QualifyLead", qualified);
        Leave("Update to Marketing qualified", moved);
        SwitchClosing(off: false);
        _funnel.Clock.Advance(TimeSpan.FromDays(3));

        Assert.Equal(new DueResult(0, 0, 0, false), _funnel.AdministratorClient.ProcessAllDue());

        Assert.Equal([HandoverOutcome.Accepted, HandoverOutcome.Withdrawn], offers.Select(offer => OutcomeOf(Handover(offer))));
        Assert.All(offers, offer => Assert.Equal(leftOn, Handover(offer).GetAttributeValue<DateTime>(HandoverTable.DecidedOn)));
        AssertCounted(HandoverOutcome.Accepted);
    }

    // As in an organization of the version before: its steps did not close offers.
    private void SwitchClosing(bool off)
    {
        var steps = _funnel.Rows("sdkmessageprocessingstep", "statecode", off ? 0 : 1)
            .Where(step => step.GetAttributeValue<string>("name").Contains("KeepHandoverOnLeadChange", StringComparison.Ordinal))
            .ToArray();
        Assert.NotEmpty(steps);
        foreach (var step in steps)
        {
            _funnel.Admin.Execute(new SetStateRequest
            {
                EntityMoniker = step.ToEntityReference(),
                State = new OptionSetValue(off ? 1 : 0),
                Status = new OptionSetValue(off ? 2 : 1),
            });
        }
    }

    private void AssertCounted(HandoverOutcome outcome)
    {
        Assert.Equal(
            (outcome == HandoverOutcome.Accepted ? 1m : 0m, outcome == HandoverOutcome.Rejected ? 1m : 0m, 0m),
            (_funnel.Ledger(Measure.Accepted), _funnel.Ledger(Measure.Rejected), _funnel.Ledger(Measure.Expired)));
        _funnel.AdministratorClient.FoldAll();
        var kpis = new RecomputedKpis(_funnel);
        KpiHistoryTests.AssertEqual(kpis.Totals(), kpis.Ledger());
        KpiHistoryTests.AssertEqual(kpis.Scorecards(), kpis.Stored());
    }

    private Entity Handover(Guid id) => _funnel.Rows(HandoverTable.LogicalName, HandoverTable.Id, id).Single();

    private static HandoverOutcome OutcomeOf(Entity handover) =>
        (HandoverOutcome)handover.GetAttributeValue<OptionSetValue>(HandoverTable.Outcome).Value;

    private Guid UserOf(string way) => way is "Update to Marketing qualified" or "Data fall below the set" ? _funnel.MarketingUser
        : way == "Delete" ? ((WhoAmIResponse)_funnel.Admin.Execute(new WhoAmIRequest())).UserId
        : _funnel.SalesUser;

    private void Leave(string way, Guid lead)
    {
        switch (way)
        {
            case "QualifyLead":
                _funnel.Sales.Execute(new QualifyLeadRequest
                {
                    LeadId = new EntityReference("lead", lead),
                    CreateAccount = true,
                    CreateOpportunity = true,
                    Status = new OptionSetValue(3),
                });
                break;
            case "Update to Qualified" or "Update to Disqualified":
                _funnel.Sales.Update(Closed(lead, way.EndsWith(" Qualified", StringComparison.Ordinal)));
                break;
            case "SetState to Qualified" or "SetState to Disqualified":
                var isQualified = way.EndsWith(" Qualified", StringComparison.Ordinal);
                if (!isQualified)
                {
                    _funnel.Sales.Update(new Entity("lead", lead) { [LeadTable.RejectionReasonId] = NoFit });
                }

                _funnel.Sales.Execute(new SetStateRequest
                {
                    EntityMoniker = new EntityReference("lead", lead),
                    State = new OptionSetValue(isQualified ? 1 : 2),
                    Status = new OptionSetValue(isQualified ? 3 : 4),
                });
                break;
            case "UpdateMultiple to Disqualified":
                var leads = new EntityCollection([Closed(lead, isQualified: false)]) { EntityName = "lead" };
                _funnel.Sales.Execute(new UpdateMultipleRequest { Targets = leads });
                break;
            case "Update to Marketing qualified":
                _funnel.Marketing.Update(
                    new Entity("lead", lead) { [LeadTable.Stage] = new OptionSetValue((int)LeadStage.MarketingQualified) });
                break;
            case "Data fall below the set":
                _funnel.Marketing.Update(new Entity("lead", lead) { ["budgetamount"] = new Money(5) });
                break;
            case "Delete":
                _funnel.Admin.Delete("lead", lead);
                break;
            case "crma_AcceptLead":
                _funnel.SalesClient.AcceptLead(lead);
                break;
            default:
                _funnel.SalesClient.RejectLead(lead, "NOFIT");
                break;
        }
    }

    private EntityReference NoFit =>
        _funnel.Rows(RejectionReasonTable.LogicalName, RejectionReasonTable.Code, "NOFIT").Single().ToEntityReference();

    private Entity Closed(Guid lead, bool isQualified)
    {
        var save = new Entity("lead", lead)
        {
            [LeadTable.StateCode] = new OptionSetValue(isQualified ? 1 : 2),
            [LeadTable.StatusCode] = new OptionSetValue(isQualified ? 3 : 4),
        };
        if (!isQualified)
        {
            save[LeadTable.RejectionReasonId] = NoFit;
        }

        return save;
    }
}
