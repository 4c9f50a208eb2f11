using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Messages.Roles;

/// <summary>
/// The stock role Basic User: to open apps, and to do common tasks with the rows that one owns, of tables that no solution brings.
/// </summary>
/// <remarks>
/// Source: https://learn.microsoft.com/power-platform/admin/database-security#predefined-security-roles, which names accounts, contacts,
/// activities and notes. Which tables apps need to be read follows from what the player and Microsoft's own client read.
/// </remarks>
internal static class BasicUserRole
{
    /// <summary>Its name.</summary>
    public const string Name = "Basic User";

    /// <summary>Its id in the root business unit, the same in every local organization: that of the name, worked out once.</summary>
    public static readonly Guid Id = new("12b26bd8-98f1-502b-a82c-c91be368dfe5");

    private const string Granted = "basic users have privileges";

    // https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/roleprivileges
    private const int User = 1;
    private const int Organization = 8;

    private static readonly string[] Shared = ["businessunitid", "organizationid", "createdon", "createdby", "modifiedon", "modifiedby"];

    private static readonly string[] Owned = ["account", "contact", "activitypointer", "task", "annotation", "connection", "userquery", "appnotification"];

    private static readonly string[] Read =
    [
        "appmodule", "sitemap", "systemform", "savedquery", "savedqueryvisualization", "webresource", "ribboncustomization", "customcontrol",
        "systemuser", "team", "businessunit", "organization", "transactioncurrency", "role", "connectionrole",
    ];

    /// <summary>Gives the role what it grants, once in a file: what an administrator takes from it later stays away.</summary>
    /// <param name="transaction">The transaction.</param>
    public static void GrantOnce(StoreTransaction transaction)
    {
        if (transaction.ReadCounter(Granted) is null)
        {
            Grant(transaction);
            transaction.WriteCounter(Granted, 1);
        }
    }

    /// <summary>Whether a file is from before there was the role, and has none of its name.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <returns>False in an organization that has, or had, the role.</returns>
    public static bool WasNeverThere(StoreTransaction transaction) => transaction.ReadCounter(Granted) is null && IsMissing(transaction);

    /// <summary>Writes role and grants when rows were brought by a file of rows from before there was the role.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="administratorRole">Id of the role System Administrator.</param>
    public static void Complete(StoreTransaction transaction, Guid administratorRole)
    {
        if (IsMissing(transaction))
        {
            Add(transaction, administratorRole);
            Grant(transaction);
        }
    }

    /// <summary>Writes the role beside that of the System Administrator, and its copies in the business units below.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="administratorRole">Id of the role System Administrator.</param>
    public static void Add(StoreTransaction transaction, Guid administratorRole)
    {
        var like = transaction.Retrieve("role", administratorRole)!;
        var values = Shared.Where(name => like.Table.FindColumn(name) is not null).ToDictionary(name => name, name => like[name]);
        values["roleid"] = Id;
        values["name"] = Name;
        values["parentrootroleid"] = new RowReference("role", Id);
        transaction.Insert("role", values);
        RoleCopies.AddBelow(transaction, Id);
    }

    private static bool IsMissing(StoreTransaction transaction) => transaction.Find("role", new Dictionary<string, object?> { ["name"] = Name }, 1) is [];

    private static void Grant(StoreTransaction transaction)
    {
        foreach (var (privilege, depth) in Grants(transaction))
        {
            transaction.Insert("roleprivileges", new Dictionary<string, object?>
            {
                ["roleprivilegeid"] = ImportedIds.Of("roleprivileges", $"{Id}:{privilege}"),
                ["roleid"] = Id,
                ["privilegeid"] = privilege,
                ["privilegedepthmask"] = depth,
            });
        }
    }

    private static IEnumerable<(Guid Privilege, int Depth)> Grants(StoreTransaction transaction)
    {
        var tables = transaction.Catalog.Tables.ToDictionary(table => table.LogicalName);
        var owned = Owned.Where(tables.ContainsKey).SelectMany(name => TablePrivilege.Of(tables[name])).Select(privilege => (privilege.Id, User));
        var read = Read.Where(tables.ContainsKey).SelectMany(name => TablePrivilege.Of(tables[name]))
            .Where(privilege => privilege.Right == AccessRight.Read).Select(privilege => (privilege.Id, Organization));
        return owned.Concat(read).DistinctBy(grant => grant.Id);
    }
}
