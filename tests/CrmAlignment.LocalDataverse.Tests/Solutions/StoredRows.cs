using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Tests.Solutions;

/// <summary>Reads all rows of a table without a query, so that these tests depend on nothing but rows.</summary>
internal static class StoredRows
{
    public static IReadOnlyList<Entity> Of(LocalOrganization organization, string table)
    {
        IReadOnlyList<Guid> ids;
        using (var read = organization.Engine.Store.BeginRead())
        {
            ids = read.Find(table, new Dictionary<string, object?>());
        }

        return [.. ids.Select(id => organization.AdminService.Retrieve(table, id, new ColumnSet(true)))];
    }
}
