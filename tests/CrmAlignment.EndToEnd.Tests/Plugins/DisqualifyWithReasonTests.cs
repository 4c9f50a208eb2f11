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

/// <summary>A save that disqualifies a lead may say why; the reason does what it does in a rejection, and no other save writes it.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class DisqualifyWithReasonTests : IDisposable
{
    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Theory]
    [InlineData("Update")]
    [InlineData("UpdateMultiple")]
    [InlineData("Upsert")]
    public void Reason_goes_to_the_lead_and_to_its_pending_offer(string way)
    {
        var lead = _funnel.Lead();
        var offer = _funnel.MarketingClient.OfferLead(lead).HandoverId;

        Save(way, Disqualified(lead, "NOFIT"));

        Assert.Equal(Reason("NOFIT").Id, ReasonOf(_funnel.Read(lead)));
        Assert.Equal((HandoverOutcome.Rejected, (Guid?)Reason("NOFIT").Id), Decision(offer));
        AssertCounted(accepted: 0, rejected: 1);
    }

    [Fact]
    public void Acceptance_is_decided_anew_only_when_the_save_says_why()
    {
        var explained = _funnel.Lead();
        var unexplained = _funnel.Lead();
        var handovers = new[] { explained, unexplained }.Select(lead => _funnel.MarketingClient.OfferLead(lead).HandoverId).ToArray();
        _funnel.SalesClient.AcceptLead(explained);
        _funnel.SalesClient.AcceptLead(unexplained);

        Save("Update", Disqualified(explained, "NOFIT"));
        Save("Update", Disqualified(unexplained, reason: null));

        Assert.Equal((HandoverOutcome.Rejected, (Guid?)Reason("NOFIT").Id), Decision(handovers[0]));
        Assert.Equal((HandoverOutcome.Accepted, (Guid?)null), Decision(handovers[1]));
        AssertCounted(accepted: 1, rejected: 1);
    }

    [Fact]
    public void Lead_that_is_created_disqualified_keeps_its_reason()
    {
        var lead = Disqualified(Guid.NewGuid(), "NOFIT");
        lead["subject"] = "Machines";
        lead["lastname"] = "Lovelace";

        _funnel.Marketing.Create(lead);

        Assert.Equal(Reason("NOFIT").Id, ReasonOf(_funnel.Read(lead.Id)));
        Assert.Equal(LeadStage.Disqualified, _funnel.StageOf(lead.Id));
    }

    [Fact]
    public void Marketing_says_why_as_well()
    {
        var lead = _funnel.Lead();

        _funnel.Marketing.Update(Disqualified(lead, "NOFIT"));

        Assert.Equal(Reason("NOFIT").Id, ReasonOf(_funnel.Read(lead)));
    }

    [Fact]
    public void Reason_that_leads_to_nurture_is_refused_with_what_to_do()
    {
        var lead = _funnel.Lead();
        var offer = _funnel.MarketingClient.OfferLead(lead).HandoverId;

        var refusal = Assert.ThrowsAny<Exception>(() => Save("Update", Disqualified(lead, "EARLY")));

        Assert.StartsWith("CRMA3009: ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("crma_RejectLead", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(LeadStage.SalesReady, _funnel.StageOf(lead));
        Assert.Equal((HandoverOutcome.Pending, (Guid?)null), Decision(offer));
    }

    [Fact]
    public void Deactivated_reason_is_refused()
    {
        var lead = _funnel.Lead();
        _funnel.Admin.Execute(new SetStateRequest
        {
            EntityMoniker = Reason("NOFIT"), State = new OptionSetValue(1), Status = new OptionSetValue(2),
        });

        var refusal = Assert.ThrowsAny<Exception>(() => Save("Update", Disqualified(lead, "NOFIT")));

        Assert.StartsWith("CRMA3010: ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reason_that_does_not_exist_is_refused_by_the_platform()
    {
        var lead = _funnel.Lead();
        var save = Disqualified(lead, reason: null);
        save[LeadTable.RejectionReasonId] = new EntityReference(RejectionReasonTable.LogicalName, Guid.NewGuid());

        Assert.ThrowsAny<Exception>(() => Save("Update", save));

        Assert.NotEqual(LeadStage.Disqualified, _funnel.StageOf(lead));
    }

    [Fact]
    public void Other_saves_do_not_write_the_reason()
    {
        var lead = _funnel.Lead();

        _funnel.Sales.Update(new Entity("lead", lead) { [LeadTable.RejectionReasonId] = Reason("NOFIT"), ["subject"] = "Other machines" });

        Assert.Null(ReasonOf(_funnel.Read(lead)));
    }

    [Fact]
    public void Reopened_lead_has_no_reason_left_to_be_taken_for_the_next_one()
    {
        var lead = _funnel.Lead();
        Save("Update", Disqualified(lead, "NOFIT"));

        _funnel.Sales.Update(new Entity("lead", lead) { [LeadTable.StateCode] = new OptionSetValue(0), [LeadTable.StatusCode] = new OptionSetValue(1) });
        Assert.Null(ReasonOf(_funnel.Read(lead)));

        var offer = _funnel.MarketingClient.OfferLead(lead).HandoverId;
        Save("Update", Disqualified(lead, reason: null));
        Assert.Equal((HandoverOutcome.Rejected, (Guid?)null), Decision(offer));
    }

    [Fact]
    public void Lead_reopened_by_SetState_loses_its_reason_too()
    {
        var lead = _funnel.Lead();
        _funnel.SalesClient.RejectLead(lead, "NOFIT");
        Assert.Equal(Reason("NOFIT").Id, ReasonOf(_funnel.Read(lead)));

        _funnel.Sales.Execute(new SetStateRequest
        {
            EntityMoniker = new EntityReference("lead", lead), State = new OptionSetValue(0), Status = new OptionSetValue(1),
        });

        Assert.Null(ReasonOf(_funnel.Read(lead)));
    }

    private void Save(string way, Entity lead) => _funnel.Sales.Execute(way switch
    {
        "Update" => new UpdateRequest { Target = lead },
        "Upsert" => new UpsertRequest { Target = lead },
        _ => new UpdateMultipleRequest { Targets = new EntityCollection([lead]) { EntityName = "lead" } },
    });

    private Entity Disqualified(Guid lead, string? reason)
    {
        var save = new Entity("lead", lead) { [LeadTable.StateCode] = new OptionSetValue(2), [LeadTable.StatusCode] = new OptionSetValue(4) };
        if (reason is not null)
        {
            save[LeadTable.RejectionReasonId] = Reason(reason);
        }

        return save;
    }

    private void AssertCounted(decimal accepted, decimal rejected)
    {
        Assert.Equal((accepted, rejected), (_funnel.Ledger(Measure.Accepted), _funnel.Ledger(Measure.Rejected)));
        _funnel.AdministratorClient.FoldAll();
        var kpis = new RecomputedKpis(_funnel);
        KpiHistoryTests.AssertEqual(kpis.Totals(), kpis.Ledger());
        KpiHistoryTests.AssertEqual(kpis.Scorecards(), kpis.Stored());
    }

    private (HandoverOutcome Outcome, Guid? Reason) Decision(Guid handover)
    {
        var row = _funnel.Rows(HandoverTable.LogicalName, HandoverTable.Id, handover).Single();
        return ((HandoverOutcome)row.GetAttributeValue<OptionSetValue>(HandoverTable.Outcome).Value, ReasonOf(row));
    }

    private EntityReference Reason(string code) =>
        _funnel.Rows(RejectionReasonTable.LogicalName, RejectionReasonTable.Code, code).Single().ToEntityReference();

    private static Guid? ReasonOf(Entity row) => row.GetAttributeValue<EntityReference>(LeadTable.RejectionReasonId)?.Id;
}
