using CrmAlignment.Domain.Qualification;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Leads;

/// <summary>Remembers in which scope a lead was that leaves it in the same request that asks for a state. Sends no request.</summary>
[Step(
    "Update",
    LeadTable.LogicalName,
    StepStage.PreValidation,
    Watches = new[] { typeof(CriteriaScope) },
    PreImage = new[] { typeof(CriteriaScope) })]
public sealed class RememberScopeOnUpdate : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        if (scope.Target.Contains(LeadTable.StateCode) || scope.Target.Contains(LeadTable.StatusCode))
        {
            FormerScope.Remember(scope, CriteriaScope.OfLead(scope.PreImage));
        }
    }
}
