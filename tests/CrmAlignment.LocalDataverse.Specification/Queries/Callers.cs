using System;
using CrmAlignment.LocalDataverse.Specification.Environments;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Specification.Queries;

/// <summary>Who asks.</summary>
public static class Callers
{
    /// <summary>The service's user.</summary>
    /// <param name="service">The service.</param>
    /// <returns>Id of the systemuser row.</returns>
    public static Guid WhoAmI(this IOrganizationService service) => Answer(service).UserId;

    /// <summary>The business unit of the service's user.</summary>
    /// <param name="service">The service.</param>
    public static EntityReference OwnBusinessUnit(this IOrganizationService service) => new("businessunit", Answer(service).BusinessUnitId);

    /// <summary>A new administrator of a local organization.</summary>
    /// <param name="environment">The organization.</param>
    /// <param name="values">Columns of the systemuser row.</param>
    /// <returns>Id of the row.</returns>
    public static Guid AddAdministrator(this LocalEnvironment environment, params (string Column, object? Value)[] values)
    {
        var service = environment.Service;
        var user = new Entity("systemuser") { ["lastname"] = "Specification", ["businessunitid"] = service.OwnBusinessUnit() };
        foreach (var (column, value) in values)
        {
            user[column] = value;
        }

        var id = service.Create(user);
        // Each business unit has its own copy of a role.
        var roles = new QueryByAttribute("role") { ColumnSet = new ColumnSet(false) };
        roles.AddAttributeValue("name", "System Administrator");
        roles.AddAttributeValue("businessunitid", user.GetAttributeValue<EntityReference>("businessunitid").Id);
        var role = service.RetrieveMultiple(roles).Entities[0].ToEntityReference();
        service.Associate("systemuser", id, new Relationship("systemuserroles_association"), [role]);
        return id;
    }

    /// <summary>A new administrator whose clock is in a time zone.</summary>
    /// <param name="environment">The organization.</param>
    /// <param name="timeZone">Name of the time zone.</param>
    /// <returns>The administrator's service.</returns>
    public static IOrganizationService ServiceIn(this LocalEnvironment environment, string timeZone)
    {
        var service = environment.Service;
        var code = Random.Shared.Next();
        service.Create(
            new Entity("timezonedefinition") { ["timezonecode"] = code, ["standardname"] = timeZone, ["userinterfacename"] = timeZone });
        var user = environment.AddAdministrator();
        service.Create(new Entity("usersettings", user) { ["timezonecode"] = code });
        return environment.As(user);
    }

    /// <summary>Puts a user into a new team.</summary>
    /// <param name="environment">The organization.</param>
    /// <param name="userId">Id of the systemuser row.</param>
    /// <returns>The team.</returns>
    public static EntityReference AddTeamOf(this LocalEnvironment environment, Guid userId)
    {
        var service = environment.Service;
        var team = new EntityReference("team", service.Create(new Entity("team")
        {
            ["name"] = "Team of " + userId,
            ["businessunitid"] = service.OwnBusinessUnit(),
            ["administratorid"] = new EntityReference("systemuser", userId),
        }));
        service.Associate("team", team.Id, new Relationship("teammembership_association"), [new EntityReference("systemuser", userId)]);
        return team;
    }

    private static WhoAmIResponse Answer(IOrganizationService service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return (WhoAmIResponse)service.Execute(new WhoAmIRequest());
    }
}
