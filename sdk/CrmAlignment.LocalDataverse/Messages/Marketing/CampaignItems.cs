using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Marketing;

/// <summary>
/// What belongs to a campaign. The rights that it asks for:
/// https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg328433(v=crm.8).
/// </summary>
internal static class CampaignItems
{
    private const string Table = "campaignitem";

    /// <summary>The campaign that a request is about.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The campaign.</returns>
    public static EntityReference? CampaignOf(OrganizationRequest request) =>
        request.Parameters.TryGetValue("CampaignId", out var value) && value is Guid id ? new EntityReference("campaign", id) : null;

    /// <summary>Adds the row in EntityId to the campaign in CampaignId; one that belongs to it already stays.</summary>
    /// <param name="scope">The request.</param>
    /// <returns>Id of the campaignitem row.</returns>
    public static Guid Add(IRequestScope scope)
    {
        var campaign = Campaign(scope);
        var table = scope.Required<string>("EntityName");
        var relationship = scope.Catalog.ManyToMany.FirstOrDefault(many => many.IntersectTable == Table && many.Table2 == table)
            ?? throw DataverseFault.InvalidArgument($"Rows of '{table}' cannot belong to campaigns.");
        var itemId = scope.Required<Guid>("EntityId");
        var item = scope.Transaction.Retrieve(table, itemId)
            ?? throw DataverseFault.ObjectDoesNotExist(scope.Catalog.Table(table).SchemaName, itemId);
        scope.Access.Require(item, AccessRight.Read);
        scope.Access.Require(item, AccessRight.Append);
        var link = new Dictionary<string, object?>
        {
            [relationship.Column1] = End(scope, relationship.Column1, "campaign", campaign.Id),
            [relationship.Column2] = End(scope, relationship.Column2, table, itemId),
        };
        if (scope.Transaction.Find(Table, link, 1) is [var known])
        {
            return known;
        }

        link["campaignitemid"] = Guid.CreateVersion7(scope.Clock.GetUtcNow());
        link["entitytype"] = table;
        scope.Transaction.Insert(Table, link);
        return (Guid)link["campaignitemid"]!;
    }

    /// <summary>Removes the row in EntityId from the campaign in CampaignId; one that does not belong to it is no matter.</summary>
    /// <param name="scope">The request.</param>
    public static void Remove(IRequestScope scope)
    {
        var campaign = Campaign(scope);
        var itemId = scope.Required<Guid>("EntityId");
        var items = new Dictionary<string, object?> { ["campaignid"] = End(scope, "campaignid", "campaign", campaign.Id) };
        foreach (var link in scope.Transaction.Find(Table, items))
        {
            if (IdIn(scope.Transaction.Retrieve(Table, link, ["entityid"])!["entityid"]) == itemId)
            {
                scope.Transaction.Delete(Table, link);
            }
        }
    }

    private static StoredRow Campaign(IRequestScope scope)
    {
        var id = scope.Required<Guid>("CampaignId");
        var campaign = scope.Transaction.Retrieve("campaign", id) ?? throw DataverseFault.ObjectDoesNotExist("Campaign", id);
        scope.Access.Require(campaign, AccessRight.Read);
        scope.Access.Require(campaign, AccessRight.AppendTo);
        return campaign;
    }

    private static object End(IRequestScope scope, string column, string table, Guid id) =>
        scope.Catalog.Column(Table, column).IsReference ? new RowReference(table, id) : id;

    private static Guid? IdIn(object? value) => value is RowReference reference ? reference.Id : value as Guid?;
}
