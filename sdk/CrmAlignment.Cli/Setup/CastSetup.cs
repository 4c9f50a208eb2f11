using System;
using System.Linq;
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

    /// <summary>Finds or creates the three users and gives each its role, and the one to open apps.</summary>
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

        var roles = new[] { roleName, Publisher.BasicUserRole }.Select(name => Role(service, name)).ToArray();
        var user = new Entity("systemuser", Guid.NewGuid())
        {
            ["firstname"] = firstName,
            ["lastname"] = lastName,
            ["domainname"] = domainName,
            ["internalemailaddress"] = domainName,
            ["businessunitid"] = new EntityReference("businessunit", RootBusinessUnit(service)),
        };
        var rolesOfUser = new AssociateRequest
        {
            Target = user.ToEntityReference(),
            Relationship = new Relationship("systemuserroles_association"),
            RelatedEntities = [.. roles],
        };
        RowGroup.Write(service, [new CreateRequest { Target = user }, rolesOfUser]);
        return user.Id;
    }

    private static EntityReference Role(IOrganizationService service, string name) => RowLookup.Find(service, "role", "name", name) is { } role
        ? new EntityReference("role", role)
        : throw new InvalidOperationException($"The organization has no role \"{name}\". Import the CrmAlignment solution first.");

    private static Guid RootBusinessUnit(IOrganizationService service)
    {
        var query = new QueryExpression("businessunit") { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition("parentbusinessunitid", ConditionOperator.Null);
        return service.RetrieveMultiple(query).Entities[0].Id;
    }
}
