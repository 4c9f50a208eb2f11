using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Opportunities;

/// <summary>
/// The lead category of an opportunity: that of the lead from which it came, at the time it came. Whatever else a save says of it is
/// overlooked.
/// </summary>
[Columns(OpportunityTable.OriginatingLeadId)]
internal static class OpportunityOrigin
{
    /// <summary>Takes the category that a request gives out of the save; one whose lead is emptied loses it, unless the lead is being deleted.</summary>
    public static void Settle(PluginScope scope)
    {
        scope.Target.Attributes.Remove(OpportunityTable.LeadCategoryId);
        if (scope.Target.Contains(OpportunityTable.OriginatingLeadId) && !OwnWork.IsInsideDelete(scope))
        {
            scope.Target[OpportunityTable.LeadCategoryId] = null;
        }
    }

    /// <summary>Gives the opportunity the category of its lead.</summary>
    /// <param name="target">What the save sets.</param>
    /// <param name="lead">The lead, with its category.</param>
    public static void Take(Entity target, Entity lead) =>
        target[OpportunityTable.LeadCategoryId] = lead.GetAttributeValue<EntityReference>(LeadTable.LeadCategoryId);
}
