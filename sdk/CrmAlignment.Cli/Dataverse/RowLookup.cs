using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Dataverse;

/// <summary>Finds a row by the value of one column.</summary>
internal static class RowLookup
{
    /// <summary>Id of the only (or first) row with the value; null when there is none.</summary>
    public static Guid? Find(IOrganizationService service, string table, string column, object value)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        var found = service.RetrieveMultiple(query).Entities;
        return found.Count == 0 ? null : found[0].Id;
    }

    /// <summary>Id of the row with the value; created when there is none.</summary>
    public static Guid FindOrCreate(IOrganizationService service, Entity row, string column)
    {
        var value = row[column] is EntityReference reference ? reference.Id : row[column];
        return Find(service, row.LogicalName, column, value) ?? service.Create(row);
    }
}
