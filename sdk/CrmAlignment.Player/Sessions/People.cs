using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Player.Sessions;

/// <summary>The users of the organization.</summary>
/// <param name="organization">The organization.</param>
internal sealed class People(LocalOrganization organization)
{
    /// <summary>All enabled users, in the order they were made.</summary>
    public IReadOnlyList<Person> All()
    {
        var users = new QueryExpression("systemuser") { ColumnSet = new ColumnSet("fullname", "domainname"), Orders = { new OrderExpression("createdon", OrderType.Ascending) } };
        users.Criteria.AddCondition("isdisabled", ConditionOperator.NotEqual, true);
        var roles = Direct().Concat(OfTeams()).ToLookup(role => role.User);
        return [.. organization.AdminService.RetrieveMultiple(users).Entities.Select(user => PersonOf(user, roles[user.Id]))];
    }

    // Names and ids stand in the same order: scripts are given the two together.
    private static Person PersonOf(Entity user, IEnumerable<RoleOfUser> roles)
    {
        var held = roles.DistinctBy(role => role.RootId).OrderBy(role => role.Name, StringComparer.Ordinal).ToList();
        var name = user.GetAttributeValue<string>("fullname") ?? user.GetAttributeValue<string>("domainname") ?? user.Id.ToString();
        return new Person(user.Id, name, [.. held.Select(role => role.Name)], [.. held.Select(role => role.RootId)]);
    }

    private IEnumerable<RoleOfUser> Direct()
    {
        var query = Roles();
        var link = query.AddLink("systemuserroles", "roleid", "roleid");
        link.Columns = new ColumnSet("systemuserid");
        link.EntityAlias = "member";
        return Read(query);
    }

    private IEnumerable<RoleOfUser> OfTeams()
    {
        var query = Roles();
        var members = query.AddLink("teamroles", "roleid", "roleid").AddLink("teammembership", "teamid", "teamid");
        members.Columns = new ColumnSet("systemuserid");
        members.EntityAlias = "member";
        return Read(query);
    }

    private static QueryExpression Roles() => new("role") { ColumnSet = new ColumnSet("name", "parentrootroleid") };

    private IEnumerable<RoleOfUser> Read(QueryExpression query) =>
        organization.AdminService.RetrieveMultiple(query).Entities.Select(role => new RoleOfUser(
            (Guid)role.GetAttributeValue<AliasedValue>("member.systemuserid").Value,
            role.GetAttributeValue<string>("name"),
            role.GetAttributeValue<EntityReference>("parentrootroleid")?.Id ?? role.Id));

    private sealed record RoleOfUser(Guid User, string Name, Guid RootId);
}
