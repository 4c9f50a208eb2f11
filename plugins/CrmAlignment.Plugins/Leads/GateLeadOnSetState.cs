using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Leads;

/// <summary>Asks the gate when an old client sets the state, and gives the lead the stage of that state.</summary>
/// <remarks>A closed lead is read-only: closing carries the stage before the state changes, reopening after it.</remarks>
[Step(MessageNames.SetState, LeadTable.LogicalName, StepStage.PreOperation)]
[Step(MessageNames.SetState, LeadTable.LogicalName, StepStage.PostOperation)]
public sealed class GateLeadOnSetState : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        var state = scope.Input<OptionSetValue>("State").Value;
        var isBefore = scope.Context.Stage == (int)StepStage.PreOperation;
        if (isBefore == (state != LeadStates.Open))
        {
            StageCarrier.Carry(scope, scope.Input<EntityReference>("EntityMoniker").Id, state);
        }
    }
}
