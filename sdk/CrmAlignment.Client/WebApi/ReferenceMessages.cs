using System;
using System.Linq;
using System.Net.Http;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Client.WebApi;

/// <summary>
/// Associate and Disassociate: a request for each related row, all in one transaction.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/associate-disassociate-entities-using-web-api
/// </summary>
/// <param name="tables">The tables.</param>
/// <param name="rows">Writes rows.</param>
internal sealed class ReferenceMessages(WebTables tables, RowBody rows)
{
    /// <summary>The requests of a message, or null when it is another.</summary>
    public WebPlan? Plan(OrganizationRequest request) => request.RequestName switch
    {
        "Associate" => Plan(request, Add),
        "Disassociate" => Plan(request, Remove),
        _ => null,
    };

    private static WebPlan Plan(OrganizationRequest request, Func<EntityReference, Relationship, EntityReference, WebCall> call)
    {
        var target = (EntityReference)request["Target"];
        var relationship = (Relationship)request["Relationship"];
        return new WebPlan(
            [.. ((EntityReferenceCollection)request["RelatedEntities"]).Select(related => With(request, call(target, relationship, related)))],
            _ => SdkResponses.Make(request.RequestName));
    }

    private static WebCall With(OrganizationRequest request, WebCall call) =>
        call with { Address = MessageOptions.Tagged(request, call.Address), Headers = MessageOptions.HeadersOf(request) };

    private WebCall Add(EntityReference target, Relationship relationship, EntityReference related)
    {
        var navigation = Navigation(target, relationship);
        var body = new JObject { ["@odata.id"] = rows.Address(related.LogicalName, related.Id, related.KeyAttributes) };
        return new WebCall(navigation.Column is null ? HttpMethod.Post : HttpMethod.Put, $"{Address(target)}/{navigation.Name}/$ref", body, []);
    }

    private WebCall Remove(EntityReference target, Relationship relationship, EntityReference related)
    {
        var navigation = Navigation(target, relationship);
        var key = rows.Address(related.LogicalName, related.Id, related.KeyAttributes);
        return new WebCall(HttpMethod.Delete, $"{Address(target)}/{navigation.Name}{(navigation.Column is null ? key.Substring(key.IndexOf('(')) : "")}/$ref", null, []);
    }

    private string Address(EntityReference target) => rows.Address(target.LogicalName, target.Id, target.KeyAttributes);

    // Of a relationship between a table and itself, the role says on which side the target is. An unknown one is sent as it was given:
    // the environment says what is wrong with it.
    private WebNavigation Navigation(EntityReference target, Relationship relationship)
    {
        var table = tables[target.LogicalName];
        var isSecondEnd = relationship.PrimaryEntityRole == EntityRole.Referenced;
        return (relationship.PrimaryEntityRole == EntityRole.Referencing ? table.Along(relationship.SchemaName, false, isCollection: false) : null)
            ?? table.Along(relationship.SchemaName, isSecondEnd, isCollection: true)
            ?? table.Along(relationship.SchemaName, !isSecondEnd, isCollection: true)
            ?? table.Along(relationship.SchemaName, false, isCollection: false)
            ?? new WebNavigation(relationship.SchemaName, relationship.SchemaName, null, "");
    }
}
