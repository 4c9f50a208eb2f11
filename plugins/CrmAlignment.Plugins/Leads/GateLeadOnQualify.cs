using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Leads;

/// <summary>Asks the gate before the platform creates account, contact and opportunity of a lead.</summary>
[Step(StageCarrier.Qualify, LeadTable.LogicalName, StepStage.PreOperation)]
public sealed class GateLeadOnQualify : AlignmentPlugin
{
    private protected override void Run(PluginScope scope) =>
        StageCarrier.Carry(scope, scope.Input<EntityReference>("LeadId").Id, LeadStates.Qualified);
}
