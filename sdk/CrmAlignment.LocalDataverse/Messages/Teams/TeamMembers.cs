using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;

namespace CrmAlignment.LocalDataverse.Messages.Teams;

/// <summary>
/// Who belongs to a team. The caller needs write access to the team and read access to the users
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.addmembersteamrequest).
/// </summary>
internal static class TeamMembers
{
    private const string Table = "teammembership";

    /// <summary>Adds the users in MemberIds to the team in TeamId; those who belong to it already stay.</summary>
    /// <param name="scope">The request.</param>
    public static void Add(IRequestScope scope)
    {
        foreach (var membership in Memberships(scope))
        {
            if (scope.Transaction.Find(Table, membership, 1).Count == 0)
            {
                scope.Transaction.Insert(Table, new Dictionary<string, object?>(membership) { ["teammembershipid"] = Guid.NewGuid() });
            }
        }
    }

    /// <summary>Removes the users in MemberIds from the team in TeamId.</summary>
    /// <param name="scope">The request.</param>
    public static void Remove(IRequestScope scope)
    {
        foreach (var membership in Memberships(scope))
        {
            foreach (var link in scope.Transaction.Find(Table, membership))
            {
                scope.Transaction.Delete(Table, link);
            }
        }
    }

    private static List<Dictionary<string, object?>> Memberships(IRequestScope scope)
    {
        var teamId = scope.Required<Guid>("TeamId");
        var team = scope.Transaction.Retrieve("team", teamId) ?? throw DataverseFault.ObjectDoesNotExist("Team", teamId);
        scope.Access.Require(team, AccessRight.Write);
        var memberships = new List<Dictionary<string, object?>>();
        foreach (var member in scope.Required<Guid[]>("MemberIds"))
        {
            var user = scope.Transaction.Retrieve("systemuser", member) ?? throw DataverseFault.ObjectDoesNotExist("SystemUser", member);
            scope.Access.Require(user, AccessRight.Read);
            memberships.Add(new Dictionary<string, object?> { ["teamid"] = teamId, ["systemuserid"] = member });
        }

        return memberships;
    }
}
