using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Opportunities;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Leads;

/// <summary>
/// Asks the gate of a lead when an opportunity is created for it, gets it as its origin, or is won for it, whichever message does that:
/// Win and Lose change the state by an Update or a SetState, as QualifyLead creates by a Create.
/// </summary>
/// <remarks>
/// No request where there is no lead; two where there is one (the lead, the active sets). A lead that is qualified has passed the gate:
/// it is closed and could not be completed any more, so a version of the set that came later does not hold its deal up. So has a lead
/// that GateLeadOnQualify has let pass: it carries the stage before QualifyLead creates the opportunity. Where that step is not installed
/// (it is in a solution of its own), this one is the first to ask.
/// </remarks>
[Step("Create", OpportunityTable.LogicalName, StepStage.PreOperation)]
[Step(
    "Update",
    OpportunityTable.LogicalName,
    StepStage.PreOperation,
    FilteringColumns = new[] { typeof(OpportunityGate) },
    PreImage = new[] { typeof(OpportunityGate), typeof(GateLeadOnOpportunity) })]
[Step(MessageNames.SetState, OpportunityTable.LogicalName, StepStage.PreOperation, PreImage = new[] { typeof(OpportunityGate), typeof(GateLeadOnOpportunity) })]
[Columns(OpportunityTable.Name)]
public sealed class GateLeadOnOpportunity : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        var target = TargetOf(scope);
        if (!OpportunityGate.MayAsk(target)
            || OpportunityGate.LeadOf(target, scope.IsCreate ? null : scope.PreImage) is not { } leadId
            || LeadMerge.IsUnderWay(scope))
        {
            return;
        }

        var lead = new EntityValues(scope.SystemService.Retrieve(LeadTable.LogicalName, leadId, new ColumnSet(true)));
        if (StoredStage.Of(lead) == LeadStage.Qualified)
        {
            return;
        }

        var gate = Gate.Ask(LeadStage.Qualified, LeadAssessor.Assess(scope, lead));
        if (gate.IsRefused)
        {
            throw new ProblemException(gate.Message!);
        }

        if (gate.Message is { } warning)
        {
            scope.Tracing.Trace("{0}", warning);
        }
    }

    // SetState carries no Target: what it sets is the state.
    private static IRecordValues TargetOf(PluginScope scope) => MessageNames.Registered(scope.Context.MessageName) == MessageNames.SetState
        ? new EntityValues(new Entity(OpportunityTable.LogicalName) { [OpportunityTable.StateCode] = scope.Input<OptionSetValue>("State") })
        : new EntityValues(scope.Target);
}
