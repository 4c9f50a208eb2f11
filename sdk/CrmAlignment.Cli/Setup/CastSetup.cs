using System;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Setup;

/// <summary>Creates the people of a replay, as the system administrator of the organization would.</summary>
public static class CastSetup
{
    /// <summary>Domain name of the one who signs for marketing.</summary>
    public const string MarketingName = "maria.marketing@crmalignment.example";

    /// <summary>Domain name of the one who signs for sales.</summary>
    public const string SalesName = "samuel.sales@crmalignment.example";

    /// <summary>Finds or creates the three users and gives each its role.</summary>
    /// <param name="service">Service of the system administrator.</param>
    public static FunnelCast Prepare(IOrganizationService service) => new(
        User(service, "Maria", "Marketing", Publisher.MarketingRole),
        User(service, "Samuel", "Sales", Publisher.SalesRole),
        User(service, "Alina", "Administrator", Publisher.AdministratorRole));

    private static Guid User(IOrganizationService service, string firstName, string lastName, string roleName)
    {
        var domainName = $"{firstName}.{lastName}@crmalignment.example".ToLowerInvariant();
        if (RowLookup.Find(service, "systemuser", "domainname", domainName) is { } existing)
        {
            return existing;
        }

        var role = RowLookup.Find(service, "role", "name", roleName)
            ?? throw new InvalidOperationException($"The organization has no role \"{roleName}\". Import the CrmAlignment solution first.");
        var user = new Entity("systemuser", Guid.NewGuid())
        {
            ["firstname"] = firstName,
            ["lastname"] = lastName,
            ["domainname"] = domainName,
            ["internalemailaddress"] = domainName,
            ["businessunitid"] = new EntityReference("businessunit", RootBusinessUnit(service)),
        };
        var roleOfUser = new AssociateRequest
        {
            Target = user.ToEntityReference(),
            Relationship = new Relationship("systemuserroles_association"),
            RelatedEntities = [new EntityReference("role", role)],
        };
        RowGroup.Write(service, [new CreateRequest { Target = user }, roleOfUser]);
        return user.Id;
    }

    private static Guid RootBusinessUnit(IOrganizationService service)
    {
        var query = new QueryExpression("businessunit") { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition("parentbusinessunitid", ConditionOperator.Null);
        return service.RetrieveMultiple(query).Entities[0].Id;
    }
}
