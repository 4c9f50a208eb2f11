using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Messages.Mapping;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Messages.Sales;

/// <summary>A quote, order or invoice that is made from another document, with its lines.</summary>
/// <remarks>
/// The owner of the document it is made from owns it, and the caller creates it (assumed, as QualifyLead does). Columns are copied as
/// InitializeFrom copies them.
/// </remarks>
internal static class DocumentCopy
{
    /// <summary>The row that a parameter of a request names by its id.</summary>
    /// <param name="request">The request.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="table">The row's table.</param>
    /// <returns>The reference; null when the parameter is absent.</returns>
    public static EntityReference? RowOf(OrganizationRequest request, string parameter, string table) =>
        request.Parameters.TryGetValue(parameter, out var value) && value is Guid id ? new EntityReference(table, id) : null;

    /// <summary>Creates the document and its lines.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="source">The document it is made from, with all columns.</param>
    /// <param name="target">The table of the new one.</param>
    /// <param name="values">What it has beside what is copied.</param>
    /// <returns>The new document.</returns>
    public static EntityReference Create(IRequestScope scope, Entity source, string target, params (string Column, object? Value)[] values)
    {
        var row = ColumnMaps.NewRow(scope.Transaction, source, target);
        row["ownerid"] = source.GetAttributeValue<EntityReference>("ownerid");
        foreach (var (column, value) in values)
        {
            row[column] = value;
        }

        var created = new EntityReference(target, scope.Service.Create(row));
        CreateLines(scope, source, created);
        return created;
    }

    /// <summary>What a response shows of a new document: the columns asked for.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="created">The document.</param>
    /// <returns>The row.</returns>
    public static Entity Answer(IRequestScope scope, EntityReference created) =>
        scope.Service.Retrieve(created.LogicalName, created.Id, scope.Optional<ColumnSet>("ColumnSet") ?? new ColumnSet(false));

    private static void CreateLines(IRequestScope scope, Entity source, EntityReference created)
    {
        var (from, to) = (DocumentLines.Of(source.LogicalName), DocumentLines.Of(created.LogicalName));
        var key = new Dictionary<string, object?> { [from.Parent] = new RowReference(source.LogicalName, source.Id) };
        foreach (var id in scope.Transaction.Find(from.Table, key))
        {
            var line = scope.Service.Retrieve(from.Table, id, new ColumnSet(true));
            var copy = ColumnMaps.NewRow(scope.Transaction, line, to.Table);
            copy[to.Parent] = created;
            scope.Service.Create(copy);
        }
    }
}
