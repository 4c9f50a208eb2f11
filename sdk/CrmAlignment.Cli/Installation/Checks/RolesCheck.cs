using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Installation.Checks;

/// <summary>Every role of the package is there, and an enabled user has it, himself or by a team.</summary>
internal sealed class RolesCheck : ICheck
{
    /// <inheritdoc/>
    public string Name => "roles";

    /// <inheritdoc/>
    public CheckFinding Look(Examination examination)
    {
        var roles = examination.Product.Roles;
        var missing = examination.Differences.Roles().Where(difference => difference.Kind == DifferenceKind.Added).Select(difference => difference.Name).ToList();
        if (missing.Count > 0)
        {
            return CheckFinding.Of(CheckLevel.Error, "Missing", missing, "Run crma deploy.");
        }

        var held = Held(examination.Service, roles);
        var idle = roles.Where(role => !held.Contains(role.Id)).Select(role => role.Name).ToList();
        return idle.Count == 0
            ? CheckFinding.Ok($"{string.Join(", ", roles.Select(role => role.Name))} are given to people.")
            : CheckFinding.Of(
                CheckLevel.Warning, "Nobody has", idle, "Give it to people under Users, or by the list users of crma setup. Without one of a side nobody signs for it, offers or accepts.");
    }

    // A business unit below the root has a copy of the role, which names the root's.
    private static HashSet<Guid> Held(IOrganizationService service, IReadOnlyList<NamedComponent> roles)
    {
        var byUser = Roles(roles);
        Enabled(byUser.AddLink("systemuserroles", "roleid", "roleid"));
        var byTeam = Roles(roles);
        Enabled(byTeam.AddLink("teamroles", "roleid", "roleid").AddLink("teammembership", "teamid", "teamid"));
        return [.. AllRows.Of(service, byUser).Concat(AllRows.Of(service, byTeam)).Select(row => row.GetAttributeValue<EntityReference>("parentrootroleid").Id)];
    }

    private static QueryExpression Roles(IReadOnlyList<NamedComponent> roles)
    {
        var query = new QueryExpression("role") { ColumnSet = new ColumnSet("parentrootroleid"), Distinct = true };
        query.Criteria.AddCondition("parentrootroleid", ConditionOperator.In, [.. roles.Select(role => (object)role.Id)]);
        return query;
    }

    private static void Enabled(LinkEntity link) =>
        link.AddLink("systemuser", "systemuserid", "systemuserid").LinkCriteria.AddCondition("isdisabled", ConditionOperator.NotEqual, true);
}
