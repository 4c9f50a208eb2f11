using System;
using System.Linq;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.LocalDataverse;
using CrmAlignment.LocalDataverse.Messages.Sales;
using CrmAlignment.Model;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Packages;

/// <summary>What the solution with the step on QualifyLead adds, and what guards qualification where it is not installed.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class QualifyGateTests
{
    [Theory]
    [InlineData(StateChangeMessage.Update, true)]
    [InlineData(StateChangeMessage.Update, false)]
    [InlineData(StateChangeMessage.SetState, true)]
    [InlineData(StateChangeMessage.SetState, false)]
    public void Qualifying_a_lead_that_does_not_meet_an_enforced_set_is_refused_without_the_gate_solution(
        StateChangeMessage stateChange, bool createsOpportunity)
    {
        using var funnel = WithoutGate(stateChange);
        funnel.Activate();
        var lead = funnel.Lead();

        var refusal = Refusal.Of(() => funnel.Sales.Execute(Qualify(lead, createsOpportunity)));

        Assert.StartsWith("CRMA1001: The lead cannot become ", refusal, StringComparison.Ordinal);
        Assert.Equal(LeadStage.Inquiry, funnel.StageOf(lead));
        Assert.Equal(0, funnel.Read(lead).GetAttributeValue<OptionSetValue>(LeadTable.StateCode).Value);
        Assert.Empty(funnel.Rows("opportunity", "originatingleadid", lead));
        Assert.Empty(funnel.Rows("account", "originatingleadid", lead));
        Assert.Equal(0, funnel.Ledger(Measure.Qualified));
    }

    /// <summary>Of the messages inside QualifyLead, the creation of the opportunity is the first that asks.</summary>
    [Fact]
    public void Opportunity_asks_before_the_state_changes_without_the_gate_solution()
    {
        using var funnel = WithoutGate(StateChangeMessage.Update);
        funnel.Activate();

        // Were no message raised for the change of state, this alone would stand in the way.
        foreach (var step in funnel.Rows("sdkmessageprocessingstep", "name", "CrmAlignment.Plugins.Leads.AssessLeadOnUpdate: Update of lead"))
        {
            funnel.Admin.Execute(new SetStateRequest
            {
                EntityMoniker = step.ToEntityReference(),
                State = new OptionSetValue(1),
                Status = new OptionSetValue(2),
            });
        }

        Assert.StartsWith("CRMA1001: ", Refusal.Of(() => funnel.Sales.Execute(Qualify(funnel.Lead(), true))), StringComparison.Ordinal);
        funnel.Sales.Execute(Qualify(funnel.Lead(), createsOpportunity: false));
    }

    [Theory]
    [InlineData(StateChangeMessage.Update, true)]
    [InlineData(StateChangeMessage.Update, false)]
    [InlineData(StateChangeMessage.SetState, true)]
    [InlineData(StateChangeMessage.SetState, false)]
    public void Qualifying_a_lead_that_meets_the_set_counts_the_same_with_and_without_the_gate_solution(StateChangeMessage stateChange, bool offers)
    {
        using var without = WithoutGate(stateChange);
        using var with = new Funnel(options: Options(stateChange));

        Assert.Equal(QualifyGoodLead(with, offers), QualifyGoodLead(without, offers));
    }

    /// <summary>The one difference: the gate's step gives an offered lead to whoever qualifies it, before the records are made for its owner.</summary>
    [Fact]
    public void Records_of_an_offered_lead_belong_to_its_former_owner_without_the_gate_solution()
    {
        using var without = WithoutGate(StateChangeMessage.Update);
        using var with = new Funnel();

        Assert.Equal(with.SalesUser, OwnerOfDeal(with));
        Assert.Equal(without.MarketingUser, OwnerOfDeal(without));
    }

    [Fact]
    public void Gate_solution_is_refused_before_the_other_one()
    {
        using var organization = LocalOrganization.Open();

        var refusal = Refusal.Of(() => PackedProduct.ImportGate(organization));

        Assert.Contains("CrmAlignment.Plugins.Leads.GateLeadOnQualify", refusal, StringComparison.Ordinal);
        Assert.Contains(Publisher.SolutionUniqueName + " (1.0.0.0)", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Uninstalling_the_gate_solution_leaves_the_rest_at_work_and_comes_before_the_other_one()
    {
        using var funnel = new Funnel();
        funnel.Activate();
        Assert.Contains("GateLeadOnQualify", Refusal.Of(() => Uninstall(funnel, Publisher.SolutionUniqueName)), StringComparison.Ordinal);

        Uninstall(funnel, Publisher.GateSolutionUniqueName);

        Assert.StartsWith("CRMA1001: ", Refusal.Of(() => funnel.Sales.Execute(Qualify(funnel.Lead(), true))), StringComparison.Ordinal);
        funnel.Sales.Execute(Qualify(funnel.Lead(budget: 20000), true));
        Assert.Equal(1, funnel.Ledger(Measure.Qualified));
        PackedProduct.ImportGate(funnel.Organization);
        Assert.StartsWith("CRMA1001: ", Refusal.Of(() => funnel.Sales.Execute(Qualify(funnel.Lead(), false))), StringComparison.Ordinal);
    }

    private static LocalDataverseOptions Options(StateChangeMessage stateChange) => new() { Sales = new SalesOptions { StateChange = stateChange } };

    private static Funnel WithoutGate(StateChangeMessage stateChange) => new(PreparedFunnel.WithoutGate, Options(stateChange));

    private static void Uninstall(Funnel funnel, string solution) =>
        funnel.Admin.Delete("solution", funnel.Rows("solution", "uniquename", solution).Single().Id);

    private static (LeadStage Stage, int State, DateTime? Ready, DateTime? Qualified, string Counts, string Handovers) QualifyGoodLead(Funnel funnel, bool offers)
    {
        funnel.Activate();
        var lead = funnel.Lead(budget: 20000);
        if (offers)
        {
            funnel.MarketingClient.OfferLead(lead);
        }

        funnel.Sales.Execute(Qualify(lead, createsOpportunity: true));
        funnel.Organization.DrainAsyncOperations();
        var stored = funnel.Read(lead);
        Measure[] measures = [Measure.LeadsCreated, Measure.MarketingQualified, Measure.SalesReady, Measure.Accepted, Measure.Qualified];
        var handovers = funnel.Rows(HandoverTable.LogicalName, HandoverTable.LeadId, lead)
            .Select(row => ((HandoverOutcome)row.GetAttributeValue<OptionSetValue>(HandoverTable.Outcome).Value).ToString());
        return (
            funnel.StageOf(lead),
            stored.GetAttributeValue<OptionSetValue>(LeadTable.StateCode).Value,
            stored.GetAttributeValue<DateTime?>(LeadTable.SalesReadyOn),
            stored.GetAttributeValue<DateTime?>(LeadTable.QualifiedOn),
            string.Join(' ', measures.Select(measure => funnel.Ledger(measure))),
            string.Join(' ', handovers));
    }

    private static Guid OwnerOfDeal(Funnel funnel)
    {
        funnel.Activate();
        var lead = funnel.Lead(budget: 20000);
        funnel.MarketingClient.OfferLead(lead);
        funnel.Sales.Execute(Qualify(lead, createsOpportunity: true));
        return funnel.Rows("opportunity", "originatingleadid", lead).Single().GetAttributeValue<EntityReference>("ownerid").Id;
    }

    private static QualifyLeadRequest Qualify(Guid lead, bool createsOpportunity) => new()
    {
        LeadId = new EntityReference("lead", lead),
        CreateAccount = true,
        CreateContact = true,
        CreateOpportunity = createsOpportunity,
        Status = new OptionSetValue(3),
    };
}
