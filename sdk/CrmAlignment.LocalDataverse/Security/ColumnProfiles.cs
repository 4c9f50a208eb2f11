using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Security;

/// <summary>What each column security profile allows, who has it, and which columns of single rows are shared, as of one moment.</summary>
/// <remarks>
/// Sources: https://learn.microsoft.com/power-apps/developer/data-platform/column-level-security,
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/principalobjectattributeaccess.
/// </remarks>
internal sealed class ColumnProfiles
{
    /// <summary>The option of canread, cancreate and canupdate that allows.</summary>
    public const int Allowed = 4;

    private readonly Dictionary<Guid, List<(string Table, string Column, ColumnRights Rights)>> _permissions = [];
    private readonly Dictionary<Guid, List<Guid>> _profilesOf = [];
    private readonly Dictionary<Guid, List<(Guid Row, Guid Attribute, ColumnRights Rights)>> _sharedWith = [];

    /// <summary>Reads the tables.</summary>
    /// <param name="transaction">The transaction.</param>
    public ColumnProfiles(StoreTransaction transaction)
    {
        foreach (var row in RowScan.All(transaction, "fieldpermission"))
        {
            Add(_permissions, RowScan.IdIn(row, "fieldsecurityprofileid"), (
                row["entityname"] as string ?? string.Empty,
                row["attributelogicalname"] as string ?? string.Empty,
                RightsIn(row)));
        }

        foreach (var row in RowScan.All(transaction, "systemuserprofiles"))
        {
            Add(_profilesOf, RowScan.IdIn(row, "systemuserid"), RowScan.IdIn(row, "fieldsecurityprofileid"));
        }

        foreach (var row in RowScan.All(transaction, "teamprofiles"))
        {
            Add(_profilesOf, RowScan.IdIn(row, "teamid"), RowScan.IdIn(row, "fieldsecurityprofileid"));
        }

        foreach (var row in RowScan.All(transaction, SharedColumns.Table))
        {
            Add(_sharedWith, RowScan.IdIn(row, "principalid"), (
                RowScan.IdIn(row, "objectid"), RowScan.IdIn(row, "attributeid"), SharedColumns.RightsIn(column => row[column])));
        }
    }

    /// <summary>What the profiles of some users and teams, and what is shared with them, allow together.</summary>
    /// <param name="principals">A user, and the teams that the user belongs to.</param>
    public ColumnGrants Of(IEnumerable<Guid> principals)
    {
        var grants = new ColumnGrants();
        foreach (var principal in principals)
        {
            foreach (var profile in _profilesOf.GetValueOrDefault(principal) ?? [])
            {
                foreach (var (table, column, rights) in _permissions.GetValueOrDefault(profile) ?? [])
                {
                    grants.Add(table, column, rights);
                }
            }

            foreach (var (row, attribute, rights) in _sharedWith.GetValueOrDefault(principal) ?? [])
            {
                grants.Share(row, attribute, rights);
            }
        }

        return grants;
    }

    private static ColumnRights RightsIn(StoredRow permission) =>
        (permission["canread"] is Allowed ? ColumnRights.Read : ColumnRights.None)
        | (permission["cancreate"] is Allowed ? ColumnRights.Create : ColumnRights.None)
        | (permission["canupdate"] is Allowed ? ColumnRights.Update : ColumnRights.None);

    private static void Add<T>(Dictionary<Guid, List<T>> lists, Guid key, T value)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        list.Add(value);
    }
}
