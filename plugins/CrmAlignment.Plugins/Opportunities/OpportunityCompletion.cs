using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Opportunities;

/// <summary>Completes an opportunity in its own save: no write of its own.</summary>
internal static class OpportunityCompletion
{
    private const int Open = 0;

    /// <summary>Copies campaign and sourced by from the originating lead where they are missing: one read, and only then.</summary>
    public static void CopyFromLead(PluginScope scope, Entity target, Entity? preImage)
    {
        if (target.GetAttributeValue<EntityReference>(OpportunityTable.OriginatingLeadId) is not { } lead
            || (Merged(OpportunityTable.CampaignId) is not null && Merged(OpportunityTable.SourcedBy) is not null))
        {
            return;
        }

        var source = scope.SystemService.Retrieve(
            LeadTable.LogicalName, lead.Id, new ColumnSet(LeadTable.CampaignId, LeadTable.SourcedBy));
        Copy(LeadTable.CampaignId, OpportunityTable.CampaignId);
        Copy(LeadTable.SourcedBy, OpportunityTable.SourcedBy);

        object? Merged(string column) => Value<object>(target, preImage, column);

        void Copy(string from, string to)
        {
            if (Merged(to) is null && source.GetAttributeValue<object>(from) is { } value)
            {
                target[to] = value;
            }
        }
    }

    /// <summary>Profit: actual (or, while open, estimated) revenue less cost; empty without revenue.</summary>
    public static void ComputeProfit(Entity target, Entity? preImage)
    {
        var state = Value<OptionSetValue>(target, preImage, OpportunityTable.StateCode)?.Value ?? Open;
        var revenue = Value<Money>(target, preImage, OpportunityTable.ActualValue)
            ?? (state == Open ? Value<Money>(target, preImage, OpportunityTable.EstimatedValue) : null);
        var cost = Value<Money>(target, preImage, OpportunityTable.Cost)?.Value ?? 0;
        target[OpportunityTable.Profit] = revenue is null ? null : new Money(revenue.Value - cost);
    }

    private static T? Value<T>(Entity target, Entity? preImage, string column)
        where T : class =>
        target.Contains(column) ? target.GetAttributeValue<T>(column) : preImage?.GetAttributeValue<T>(column);
}
