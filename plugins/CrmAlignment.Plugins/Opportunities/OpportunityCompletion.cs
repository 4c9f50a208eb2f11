using CrmAlignment.Domain.Opportunities;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Opportunities;

/// <summary>Completes an opportunity in its own save: no write of its own.</summary>
[Columns(OpportunityTable.CampaignId, OpportunityTable.SourcedBy, PurchaseColumns.Stage, PurchaseColumns.StageSince)]
internal static class OpportunityCompletion
{
    private static readonly string[] BuyingCenter = [PurchaseColumns.People, PurchaseColumns.Deciders, PurchaseColumns.KnownRoles];

    /// <summary>Writes what is missing, and the profit, into the Target.</summary>
    /// <param name="scope">The run.</param>
    /// <param name="stored">The opportunity before; null when it is created.</param>
    public static void Complete(PluginScope scope, IRecordValues? stored)
    {
        TakeOutBuyingCenter(scope);
        PurchaseStageDates.Keep(scope.Target, stored, scope.Now);
        var set = new EntityValues(scope.Target);
        var opportunity = stored is null ? (IRecordValues)set : new OverlaidValues(set, stored);
        CopyFromLead(scope, opportunity);
        RecordWriter.WriteInto(scope.Target, [new ColumnValue(OpportunityTable.Profit, OpportunityProfit.Of(opportunity))]);
    }

    // As on a lead: what the server computes from the rows of the buying center is overlooked in whatever somebody sends.
    private static void TakeOutBuyingCenter(PluginScope scope)
    {
        if (!OwnWork.IsProven(scope))
        {
            foreach (var column in BuyingCenter)
            {
                scope.Target.Attributes.Remove(column);
            }
        }
    }

    // Campaign, sourced by and the customer's stage of the originating lead, where they are missing, and its category: one read, and only of a lead
    // that is given.
    private static void CopyFromLead(PluginScope scope, IRecordValues opportunity)
    {
        OpportunityOrigin.Settle(scope);
        if (scope.Target.GetAttributeValue<EntityReference>(OpportunityTable.OriginatingLeadId) is not { } lead)
        {
            return;
        }

        var source = scope.SystemService.Retrieve(
            LeadTable.LogicalName,
            lead.Id,
            new ColumnSet(LeadTable.CampaignId, LeadTable.SourcedBy, LeadTable.LeadCategoryId, PurchaseColumns.Stage, PurchaseColumns.StageSince));
        OpportunityOrigin.Take(scope.Target, source);
        Copy(LeadTable.CampaignId, OpportunityTable.CampaignId);
        Copy(LeadTable.SourcedBy, OpportunityTable.SourcedBy);
        if (Lacks(PurchaseColumns.Stage))
        {
            // The date first: it belongs to the stage of the lead, and comes with nothing else.
            Copy(PurchaseColumns.StageSince, PurchaseColumns.StageSince);
            Copy(PurchaseColumns.Stage, PurchaseColumns.Stage);
        }

        bool Lacks(string column) => opportunity.Value(column).IsEmpty;

        void Copy(string from, string to)
        {
            if (Lacks(to) && source.GetAttributeValue<object>(from) is { } value)
            {
                scope.Target[to] = value;
            }
        }
    }
}
