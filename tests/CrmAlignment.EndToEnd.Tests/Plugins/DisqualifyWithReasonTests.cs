using System;
using System.Linq;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>A save that disqualifies a lead says why; the reason does what it does in a rejection.</summary>
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
    public void Acceptance_is_decided_anew_only_when_there_is_a_reason()
    {
        _funnel.SetVariable(Publisher.ReasonPolicyVariable, "optional");
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
            EntityMoniker = Reason("NOFIT"),
            State = new OptionSetValue(1),
            Status = new OptionSetValue(2),
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

    [Theory]
    [InlineData("Update")]
    [InlineData("UpdateMultiple")]
    [InlineData("Upsert")]
    [InlineData("Status reason")]
    [InlineData("SetState")]
    [InlineData("SetStateDynamicEntity")]
    [InlineData("Create")]
    public void Disqualification_without_a_reason_is_refused_with_what_to_do(string way)
    {
        var lead = way == "Create" ? Guid.NewGuid() : _funnel.Lead();
        var offer = way == "Create" ? Guid.Empty : _funnel.MarketingClient.OfferLead(lead).HandoverId;

        var refusal = Assert.ThrowsAny<Exception>(() => Save(way, Disqualified(lead, reason: null)));

        Assert.StartsWith("CRMA3011: ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("crma_rejectionreasonid", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("crma_RejectLead", refusal.Message, StringComparison.Ordinal);
        if (way != "Create")
        {
            Assert.Equal(LeadStage.SalesReady, _funnel.StageOf(lead));
            Assert.Equal((HandoverOutcome.Pending, (Guid?)null), Decision(offer));
        }
    }

    [Theory]
    [InlineData("Update")]
    [InlineData("SetState")]
    [InlineData("SetStateDynamicEntity")]
    public void Reason_that_an_open_lead_has_counts_as_given(string way)
    {
        var offered = _funnel.Lead();
        var accepted = _funnel.Lead();
        var handovers = new[] { offered, accepted }.Select(lead => _funnel.MarketingClient.OfferLead(lead).HandoverId).ToArray();
        _funnel.SalesClient.AcceptLead(accepted);

        foreach (var lead in new[] { offered, accepted })
        {
            _funnel.Sales.Update(new Entity("lead", lead) { [LeadTable.RejectionReasonId] = Reason("NOFIT") });
            Save(way, Disqualified(lead, reason: null));
            Assert.Equal((LeadStage.Disqualified, (Guid?)Reason("NOFIT").Id), (_funnel.StageOf(lead), ReasonOf(_funnel.Read(lead))));
        }

        Assert.All(handovers, handover => Assert.Equal((HandoverOutcome.Rejected, (Guid?)Reason("NOFIT").Id), Decision(handover)));
        AssertCounted(accepted: 0, rejected: 2);
    }

    [Fact]
    public void Reason_for_which_a_lead_was_in_nurture_does_not_count()
    {
        var lead = _funnel.Lead();
        _funnel.SalesClient.RejectLead(lead, "EARLY");
        _funnel.Marketing.Update(new Entity("lead", lead) { [LeadTable.Stage] = new OptionSetValue((int)LeadStage.SalesReady) });
        Assert.Equal(Reason("EARLY").Id, ReasonOf(_funnel.Read(lead)));

        var refusal = Assert.ThrowsAny<Exception>(() => Save("SetState", Disqualified(lead, reason: null)));
        Assert.StartsWith("CRMA3011: ", refusal.Message, StringComparison.Ordinal);

        _funnel.SetVariable(Publisher.ReasonPolicyVariable, "Optional");
        Save("SetState", Disqualified(lead, reason: null));
        Assert.Equal((LeadStage.Disqualified, (Guid?)null), (_funnel.StageOf(lead), ReasonOf(_funnel.Read(lead))));
    }

    [Theory]
    [InlineData("Optional", true)]
    [InlineData("Optional", false)]
    [InlineData("Required", true)]
    [InlineData("Required", false)]
    public void Reason_that_is_given_again_is_held_to_the_same_and_never_lost(string policy, bool splits)
    {
        using var funnel = new Funnel(options: new LocalDataverseOptions { SplitsMixedUpdates = splits });
        funnel.SetVariable(Publisher.ReasonPolicyVariable, policy);
        var lead = funnel.Lead();
        funnel.SalesClient.RejectLead(lead, "EARLY");
        funnel.Marketing.Update(new Entity("lead", lead) { [LeadTable.Stage] = new OptionSetValue((int)LeadStage.SalesReady) });

        var refusal = Assert.ThrowsAny<Exception>(() => funnel.Sales.Update(Disqualified(lead, "EARLY")));

        Assert.StartsWith("CRMA3009: ", refusal.Message, StringComparison.Ordinal);
        Assert.Equal((LeadStage.SalesReady, (Guid?)Reason("EARLY").Id), (funnel.StageOf(lead), ReasonOf(funnel.Read(lead))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Reason_of_an_open_lead_can_be_taken_back(bool splits)
    {
        using var funnel = new Funnel(options: new LocalDataverseOptions { SplitsMixedUpdates = splits });
        var lead = funnel.Lead();
        funnel.Sales.Update(new Entity("lead", lead) { [LeadTable.RejectionReasonId] = Reason("NOFIT") });

        var save = Disqualified(lead, reason: null);
        save[LeadTable.RejectionReasonId] = null;
        Assert.StartsWith(
            "CRMA3011: ", Assert.ThrowsAny<Exception>(() => funnel.Sales.Update(save)).Message, StringComparison.Ordinal);
        funnel.Sales.Update(new Entity("lead", lead) { [LeadTable.RejectionReasonId] = null });
        Assert.Null(ReasonOf(funnel.Read(lead)));

        funnel.Sales.Update(Disqualified(lead, "NOFIT"));
        funnel.Sales.Update(new Entity("lead", lead) { [LeadTable.RejectionReasonId] = null });
        Assert.Equal(Reason("NOFIT").Id, ReasonOf(funnel.Read(lead)));
    }

    [Fact]
    public void Reason_that_goes_with_a_merge_does_not_empty_that_of_the_master()
    {
        var master = _funnel.Lead();
        _funnel.Sales.Update(new Entity("lead", master) { [LeadTable.RejectionReasonId] = Reason("NOFIT") });

        _funnel.Admin.Execute(new MergeRequest
        {
            Target = new EntityReference("lead", master),
            SubordinateId = _funnel.Lead(),
            UpdateContent = new Entity("lead") { [LeadTable.RejectionReasonId] = null },
        });

        Assert.Equal(Reason("NOFIT").Id, ReasonOf(_funnel.Read(master)));
    }

    [Fact]
    public void Policy_that_nobody_knows_is_said()
    {
        var lead = _funnel.Lead();
        _funnel.SetVariable(Publisher.ReasonPolicyVariable, "Sometimes");

        Assert.StartsWith(
            "CRMA9006: ",
            Assert.ThrowsAny<Exception>(() => Save("Update", Disqualified(lead, reason: null))).Message,
            StringComparison.Ordinal);
        Save("Update", Disqualified(lead, "NOFIT"));
        Assert.Equal(LeadStage.Disqualified, _funnel.StageOf(lead));
    }

    [Theory]
    [InlineData("NOFIT", null)]
    [InlineData("EARLY", "CRMA3009: ")]
    [InlineData(null, "CRMA3011: ")]
    public void Platform_that_makes_one_update_of_state_and_other_columns_answers_the_same(string? reason, string? refused)
    {
        using var funnel = new Funnel(options: new LocalDataverseOptions { SplitsMixedUpdates = false });
        var lead = funnel.Lead();

        var refusal = Record.Exception(() => funnel.Sales.Update(Disqualified(lead, reason)));

        if (refused is null)
        {
            Assert.Null(refusal);
            Assert.Equal((Guid?)Reason("NOFIT").Id, ReasonOf(funnel.Read(lead)));
        }
        else
        {
            Assert.StartsWith(refused, refusal?.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Merged_lead_needs_no_reason()
    {
        var master = _funnel.Lead();
        var subordinate = _funnel.Lead();

        _funnel.Admin.Execute(new MergeRequest
        {
            Target = new EntityReference("lead", master),
            SubordinateId = subordinate,
            UpdateContent = new Entity("lead"),
        });

        Assert.Equal(LeadStage.Disqualified, _funnel.StageOf(subordinate));
    }

    [Fact]
    public void Schedule_closes_a_lead_of_nurture_without_another_reason()
    {
        var lead = _funnel.Lead();
        _funnel.SalesClient.RejectLead(lead, "EARLY");
        _funnel.Clock.Advance(TimeSpan.FromDays(300));

        _funnel.AdministratorClient.ProcessAllDue();

        Assert.Equal((LeadStage.Disqualified, (Guid?)Reason("EARLY").Id), (_funnel.StageOf(lead), ReasonOf(_funnel.Read(lead))));
    }

    [Fact]
    public void Reason_costs_one_request_when_it_is_new_to_the_lead()
    {
        var lead = _funnel.Lead();
        _funnel.Sales.Update(new Entity("lead", lead) { ["subject"] = "Other machines" });
        var usual = _funnel.Organization.Requests.FromPluginsDuringLastRequest;

        _funnel.Sales.Update(new Entity("lead", lead) { [LeadTable.RejectionReasonId] = Reason("NOFIT") });
        Assert.Equal(usual + 1, _funnel.Organization.Requests.FromPluginsDuringLastRequest);

        _funnel.Sales.Update(new Entity("lead", lead) { [LeadTable.RejectionReasonId] = Reason("NOFIT") });
        Assert.Equal(usual, _funnel.Organization.Requests.FromPluginsDuringLastRequest);
    }

    [Fact]
    public void Copy_of_a_lead_begins_without_its_reason()
    {
        var copy = new Entity("lead", Guid.NewGuid()) { ["lastname"] = "Lovelace", [LeadTable.RejectionReasonId] = Reason("NOFIT") };

        _funnel.Sales.Create(copy);

        Assert.Null(ReasonOf(_funnel.Read(copy.Id)));
    }

    [Fact]
    public void Reopened_lead_has_no_reason_left_to_be_taken_for_the_next_one()
    {
        var lead = _funnel.Lead();
        Save("Update", Disqualified(lead, "NOFIT"));

        _funnel.Sales.Update(new Entity("lead", lead) { [LeadTable.StateCode] = new OptionSetValue(0), [LeadTable.StatusCode] = new OptionSetValue(1) });
        Assert.Null(ReasonOf(_funnel.Read(lead)));

        var offer = _funnel.MarketingClient.OfferLead(lead).HandoverId;
        _funnel.SetVariable(Publisher.ReasonPolicyVariable, "Optional");
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
            EntityMoniker = new EntityReference("lead", lead),
            State = new OptionSetValue(0),
            Status = new OptionSetValue(1),
        });

        Assert.Null(ReasonOf(_funnel.Read(lead)));
    }

    private void Save(string way, Entity lead) => _funnel.Sales.Execute(way switch
    {
        "Update" => new UpdateRequest { Target = lead },
        "Upsert" => new UpsertRequest { Target = lead },
        "Status reason" => new UpdateRequest { Target = new Entity("lead", lead.Id) { [LeadTable.StatusCode] = new OptionSetValue(4) } },
        "Create" => new CreateRequest { Target = With(lead, "lastname", "Lovelace") },
        "SetState" => new SetStateRequest
        {
            EntityMoniker = lead.ToEntityReference(),
            State = new OptionSetValue(2),
            Status = new OptionSetValue(4),
        },
        "SetStateDynamicEntity" => new OrganizationRequest(way)
        {
            ["EntityMoniker"] = lead.ToEntityReference(),
            ["State"] = new OptionSetValue(2),
            ["Status"] = new OptionSetValue(4),
        },
        _ => new UpdateMultipleRequest { Targets = new EntityCollection([lead]) { EntityName = "lead" } },
    });

    private static Entity With(Entity lead, string column, object value)
    {
        lead[column] = value;
        return lead;
    }

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
