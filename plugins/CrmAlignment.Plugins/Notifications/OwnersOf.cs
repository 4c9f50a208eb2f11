using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Notifications;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Notifications;

/// <summary>The people behind an owner: the user, or the members of the team; those who are enabled.</summary>
internal static class OwnersOf
{
    /// <summary>Reads them: one request. None where a team has more members than are ever asked.</summary>
    public static IReadOnlyList<Guid> Record(IOrganizationService systemService, EntityReference? owner)
    {
        if (owner is null)
        {
            return [];
        }

        var query = EnabledUsers.Query();
        EnabledUsers.RestrictToOwner(query, owner);
        var people = systemService.RetrieveMultiple(query).Entities.Select(user => user.Id).ToArray();
        return people.Length > NotificationRules.MostAsked ? [] : people;
    }
}
