using System;
using System.Linq;
using CrmAlignment.Model;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>Sales accepted is the answer of sales, however it is written; and what is accepted shows when it is not met any more.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class AcceptanceRightTests : IDisposable
{
    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Theory]
    [InlineData("Update")]
    [InlineData("Create")]
    [InlineData("CreateMultiple")]
    [InlineData("UpdateMultiple")]
    [InlineData("Upsert")]
    public void Marketing_cannot_accept_by_writing_the_stage(string way)
    {
        var refusal = Refusal.Of(() => Accept(way, _funnel.Marketing));

        Assert.Equal(
            "CRMA1010: The lead Ada Lovelace cannot become Sales accepted by your hand: accepting is the answer of sales. "
            + $"Offer the lead (crma_OfferLead) and let sales accept it, or ask an administrator for the role {Publisher.SalesRole}.",
            refusal.Replace("Contoso cannot", "Ada Lovelace cannot", StringComparison.Ordinal).Split("\nRecord: ")[0]);
        Assert.Empty(_funnel.Rows(HandoverTable.LogicalName, "statecode", 0));
        Assert.Equal(0, _funnel.Ledger(Measure.Accepted));
    }

    [Theory]
    [InlineData("sales", "Update")]
    [InlineData("sales", "Create")]
    [InlineData("sales", "CreateMultiple")]
    [InlineData("sales", "UpdateMultiple")]
    [InlineData("sales", "Upsert")]
    [InlineData("administrator", "Update")]
    [InlineData("system administrator", "Update")]
    public void Stage_written_by_who_may_accept_is_an_acceptance_with_a_handover(string who, string way)
    {
        var set = _funnel.Activate();

        var lead = Accept(way, ServiceOf(who));

        var stored = _funnel.Read(lead);
        Assert.Equal(LeadStage.SalesAccepted, _funnel.StageOf(lead));
        var handover = Assert.Single(_funnel.Rows(HandoverTable.LogicalName, HandoverTable.LeadId, lead));
        Assert.Equal(handover.Id, stored.GetAttributeValue<EntityReference>(LeadTable.HandoverId).Id);
        Assert.Equal(HandoverOutcome.Accepted, OutcomeOf(handover));
        Assert.Equal(
            (_funnel.Clock.UtcNow, _funnel.Clock.UtcNow),
            (handover.GetAttributeValue<DateTime>(HandoverTable.OfferedOn), handover.GetAttributeValue<DateTime>(HandoverTable.DecidedOn)));
        Assert.Equal(set, handover.GetAttributeValue<EntityReference>(HandoverTable.CriteriaSetId).Id);
        Assert.Equal(1, _funnel.Ledger(Measure.Accepted));
    }

    [Fact]
    public void Stage_written_on_a_lead_on_offer_accepts_the_offer()
    {
        var lead = _funnel.Lead();
        var offer = _funnel.MarketingClient.OfferLead(lead).HandoverId;

        SetStage(_funnel.Sales, lead);

        var handover = Assert.Single(_funnel.Rows(HandoverTable.LogicalName, HandoverTable.LeadId, lead));
        Assert.Equal((offer, HandoverOutcome.Accepted), (handover.Id, OutcomeOf(handover)));
        Assert.Equal(_funnel.SalesUser, handover.GetAttributeValue<EntityReference>(HandoverTable.DecidedBy).Id);
        Assert.Equal(1, _funnel.Ledger(Measure.Accepted));
    }

    [Fact]
    public void Right_is_asked_for_in_no_other_save()
    {
        _funnel.Activate();
        var lead = _funnel.Lead(budget: 20000);
        SetStage(_funnel.Sales, lead);

        // Accepting gave the lead to sales; the first save after that looks into the ledger.
        _funnel.Sales.Update(new Entity("lead", lead) { [LeadTable.Subject] = "Machines of sales" });

        _funnel.Sales.Update(new Entity("lead", lead) { [LeadTable.Stage] = new OptionSetValue((int)LeadStage.SalesAccepted), [LeadTable.Subject] = "Other" });

        Assert.Equal(1, _funnel.Organization.Requests.FromPluginsDuringLastRequest);
    }

    [Fact]
    public void Administrator_brings_an_acceptance_from_another_system_at_its_own_date()
    {
        var acceptedOn = new DateTime(2024, 5, 6, 7, 0, 0, DateTimeKind.Utc);

        var lead = _funnel.Administrator.Create(new Entity("lead")
        {
            [LeadTable.LastName] = "Lovelace",
            [LeadTable.Stage] = new OptionSetValue((int)LeadStage.SalesAccepted),
            [LeadTable.SalesAcceptedOn] = acceptedOn,
        });

        var handover = Assert.Single(_funnel.Rows(HandoverTable.LogicalName, HandoverTable.LeadId, lead));
        Assert.Equal(acceptedOn, handover.GetAttributeValue<DateTime>(HandoverTable.DecidedOn));
    }

    [Fact]
    public void Lead_that_is_filled_accepted_and_emptied_in_one_transaction_is_flagged_and_given_back()
    {
        _funnel.Activate();
        var lead = _funnel.Lead();
        var requests = new OrganizationRequestCollection();
        foreach (var change in new[] { Budget(lead, 20000), Staged(lead), Budget(lead, null) })
        {
            requests.Add(new UpdateRequest { Target = change });
        }

        _funnel.Sales.Execute(new ExecuteTransactionRequest { Requests = requests });

        Assert.Equal((true, true), Flags(lead));

        _funnel.SalesClient.RejectLead(lead, "NOFIT", "No budget after all.");

        Assert.Equal(LeadStage.Disqualified, _funnel.StageOf(lead));
        Assert.Equal((false, true), Flags(lead));
        Assert.Equal((0, 1), (_funnel.Ledger(Measure.Accepted), _funnel.Ledger(Measure.Rejected)));
    }

    [Theory]
    [InlineData(Enforcement.Enforce, true)]
    [InlineData(Enforcement.Warn, true)]
    [InlineData(Enforcement.Off, false)]
    public void Accepted_lead_is_flagged_while_it_does_not_meet_a_set_that_asks(Enforcement enforcement, bool expected)
    {
        _funnel.Activate(enforcement);
        var lead = _funnel.Lead(budget: 20000);
        _funnel.MarketingClient.OfferLead(lead);
        _funnel.SalesClient.AcceptLead(lead);
        Assert.Equal((false, false), Flags(lead));

        _funnel.Marketing.Update(Budget(lead, 5));
        Assert.Equal((expected, expected), Flags(lead));
        Assert.Equal(LeadStage.SalesAccepted, _funnel.StageOf(lead));

        _funnel.Marketing.Update(Budget(lead, 20000));
        Assert.Equal((false, false), Flags(lead));
    }

    [Fact]
    public void Flag_is_the_servers()
    {
        _funnel.Activate();
        var lead = _funnel.Lead(budget: 20000);
        var handover = _funnel.MarketingClient.OfferLead(lead).HandoverId;
        _funnel.SalesClient.AcceptLead(lead);

        _funnel.Admin.Update(new Entity("lead", lead) { [LeadTable.AcceptedUnmet] = true });

        Assert.Equal((false, false), Flags(lead));
        Assert.StartsWith(
            "CRMA2015",
            Refusal.Of(() => _funnel.Admin.Update(new Entity(HandoverTable.LogicalName, handover) { [HandoverTable.AcceptedUnmet] = true })),
            StringComparison.Ordinal);
    }

    private (bool OnLead, bool OnHandover) Flags(Guid lead)
    {
        var stored = _funnel.Read(lead);
        var handover = _funnel.Rows(HandoverTable.LogicalName, HandoverTable.LeadId, lead).Single();
        return (stored.GetAttributeValue<bool>(LeadTable.AcceptedUnmet), handover.GetAttributeValue<bool>(HandoverTable.AcceptedUnmet));
    }

    private IOrganizationService ServiceOf(string who) => who switch
    {
        "sales" => _funnel.Sales,
        "administrator" => _funnel.Administrator,
        _ => _funnel.Admin,
    };

    private Guid Accept(string way, IOrganizationService service)
    {
        var created = new Entity("lead")
        {
            [LeadTable.FirstName] = "Ada",
            [LeadTable.LastName] = "Lovelace",
            [LeadTable.CompanyName] = "Contoso",
            ["budgetamount"] = new Money(20000),
            [LeadTable.Stage] = new OptionSetValue((int)LeadStage.SalesAccepted),
        };
        switch (way)
        {
            case "Create":
                return service.Create(created);
            case "CreateMultiple":
                return ((CreateMultipleResponse)service.Execute(new CreateMultipleRequest { Targets = Leads(created) })).Ids[0];
        }

        var lead = _funnel.Lead(budget: 20000);
        switch (way)
        {
            case "UpdateMultiple":
                service.Execute(new UpdateMultipleRequest { Targets = Leads(Staged(lead)) });
                break;
            case "Upsert":
                service.Execute(new UpsertRequest { Target = Staged(lead) });
                break;
            default:
                SetStage(service, lead);
                break;
        }

        return lead;
    }

    private static void SetStage(IOrganizationService service, Guid lead) => service.Update(Staged(lead));

    private static Entity Staged(Guid lead) => new("lead", lead) { [LeadTable.Stage] = new OptionSetValue((int)LeadStage.SalesAccepted) };

    private static Entity Budget(Guid lead, decimal? amount) => new("lead", lead) { ["budgetamount"] = amount is { } value ? new Money(value) : null };

    private static EntityCollection Leads(Entity lead) => new([lead]) { EntityName = "lead" };

    private static HandoverOutcome OutcomeOf(Entity handover) =>
        (HandoverOutcome)handover.GetAttributeValue<OptionSetValue>(HandoverTable.Outcome).Value;
}
