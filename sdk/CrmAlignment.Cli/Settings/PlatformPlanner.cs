using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Settings.Input;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Settings;

/// <summary>Compares what the platform's administrator sets: environment variables, the queues of leads, users and their roles.</summary>
/// <param name="service">Service of the platform's administrator.</param>
/// <param name="leadsAreInQueues">Says whether leads can be in queues, where that can be read and not written; null where both are messages.</param>
internal sealed class PlatformPlanner(IOrganizationService service, Func<bool>? leadsAreInQueues)
{
    private const string Leads = "leads in queues";

    /// <summary>Values of environment variables.</summary>
    public PlannedSection Variables(SettingsFile file) =>
        new("variables", true, [.. file.Variables.Select(variable => Variable(variable.Variable, variable.Value, variable.Place))], []);

    /// <summary>
    /// Leads in queues: off out of the box (https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/queueitem
    /// lists no lead), and never on without being asked, since it cannot be turned off again.
    /// </summary>
    public PlannedSection LeadQueues(SettingsFile file)
    {
        if (!file.EnablesLeadQueues)
        {
            return new PlannedSection("leadQueues", true, [], []);
        }

        return new PlannedSection("leadQueues", true, [LeadsInQueues()], []);
    }

    /// <summary>Users and their roles.</summary>
    public PlannedSection Users(SettingsFile file) => new("users", true, [.. file.Users.SelectMany(User)], []);

    private PlannedStep LeadsInQueues()
    {
        if (leadsAreInQueues is { } read)
        {
            // Writing a definition over the Web API means sending all of it: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/create-update-entity-definitions-using-web-api.
            return read() ? new(PlanAction.Leave, Leads, null) : new(PlanAction.ByHand, $"{Leads}: no -> yes, in the properties of the table Lead", null);
        }

        var asked = new RetrieveEntityRequest { LogicalName = LeadTable.LogicalName, EntityFilters = EntityFilters.Entity };
        var isOn = ((RetrieveEntityResponse)service.Execute(asked)).EntityMetadata.IsValidForQueue?.Value == true;
        var enabled = new EntityMetadata { LogicalName = LeadTable.LogicalName, IsValidForQueue = new BooleanManagedProperty(true) };
        return isOn ? new(PlanAction.Leave, Leads, null) : new(PlanAction.Change, $"{Leads}: no -> yes", new UpdateEntityRequest { Entity = enabled });
    }

    private PlannedStep Variable(string name, string value, string place)
    {
        var definition = RowLookup.Find(service, "environmentvariabledefinition", "schemaname", name)
            ?? throw new InputException(place, $"There is no environment variable \"{name}\".", "Correct the name, or import the solution first.");
        var query = new QueryByAttribute("environmentvariablevalue") { ColumnSet = new ColumnSet("value") };
        query.AddAttributeValue("environmentvariabledefinitionid", definition);
        if (service.RetrieveMultiple(query).Entities.FirstOrDefault() is not { } stored)
        {
            return new(PlanAction.Create, $"variables {name}: {value}", new CreateRequest
            {
                Target = new Entity("environmentvariablevalue")
                {
                    ["environmentvariabledefinitionid"] = new EntityReference("environmentvariabledefinition", definition),
                    ["schemaname"] = name,
                    ["value"] = value,
                },
            });
        }

        var former = stored.GetAttributeValue<string>("value");
        return former == value
            ? new(PlanAction.Leave, $"variables {name}", null)
            : new(PlanAction.Change, $"variables {name}: {former} -> {value}", new UpdateRequest { Target = new Entity(stored.LogicalName, stored.Id) { ["value"] = value } });
    }

    private IEnumerable<PlannedStep> User(DesiredUser user)
    {
        var existing = RowLookup.Find(service, "systemuser", "domainname", user.DomainName);
        var id = existing ?? Guid.NewGuid();
        if (existing is null)
        {
            yield return new(PlanAction.Create, $"users {user.DomainName}", new CreateRequest { Target = NewUser(user, id) });
        }

        var held = existing is null ? [] : RolesOf(id);
        foreach (var role in user.Roles)
        {
            yield return held.Contains(role)
                ? new(PlanAction.Leave, $"users {user.DomainName}: {role}", null)
                : new(PlanAction.Create, $"users {user.DomainName}: {role}", Give(id, role, user.Place));
        }
    }

    private Entity NewUser(DesiredUser user, Guid id) => user.FirstName is { } first && user.LastName is { } last
        ? new Entity("systemuser", id)
        {
            ["firstname"] = first,
            ["lastname"] = last,
            ["domainname"] = user.DomainName,
            ["internalemailaddress"] = user.DomainName,
            ["businessunitid"] = RootUnit(),
        }
        : throw new InputException(user.Place, $"There is no user \"{user.DomainName}\".", "Correct the name, or give firstName and lastName, and the user is created.");

    private EntityReference RootUnit()
    {
        var query = new QueryExpression("businessunit") { TopCount = 1 };
        query.Criteria.AddCondition("parentbusinessunitid", ConditionOperator.Null);
        return service.RetrieveMultiple(query).Entities[0].ToEntityReference();
    }

    private HashSet<string> RolesOf(Guid user)
    {
        var query = new QueryExpression("role") { ColumnSet = new ColumnSet("name") };
        query.AddLink("systemuserroles", "roleid", "roleid").LinkCriteria.AddCondition("systemuserid", ConditionOperator.Equal, user);
        return [.. service.RetrieveMultiple(query).Entities.Select(role => role.GetAttributeValue<string>("name"))];
    }

    // A user holds roles of his own business unit; the root's is the one that the solution brought.
    private AssociateRequest Give(Guid user, string name, string place)
    {
        var unit = service.RetrieveMultiple(new QueryExpression("systemuser")
        {
            ColumnSet = new ColumnSet("businessunitid"),
            Criteria = { Conditions = { new ConditionExpression("systemuserid", ConditionOperator.Equal, user) } },
        }).Entities.FirstOrDefault()?.GetAttributeValue<EntityReference>("businessunitid") ?? RootUnit();
        var query = new QueryExpression("role") { TopCount = 1 };
        query.Criteria.AddCondition("name", ConditionOperator.Equal, name);
        query.Criteria.AddCondition("businessunitid", ConditionOperator.Equal, unit.Id);
        var role = service.RetrieveMultiple(query).Entities.FirstOrDefault()
            ?? throw new InputException(place, $"The organization has no role \"{name}\".", "Import the CrmAlignment solution first.");
        return new AssociateRequest
        {
            Target = new EntityReference("systemuser", user),
            Relationship = new Relationship("systemuserroles_association"),
            RelatedEntities = [role.ToEntityReference()],
        };
    }
}
