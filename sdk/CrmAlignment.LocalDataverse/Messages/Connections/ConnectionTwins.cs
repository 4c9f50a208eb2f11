using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Messages.Cascades;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Connections;

/// <summary>
/// Keeps the two rows of a connection: the one that was created, and its twin from the other side, so that a query by either side finds
/// the connection. What is written to one stands in the other, and both go together; no request is sent for the twin, so no steps run.
/// </summary>
/// <remarks>
/// Source: https://learn.microsoft.com/power-apps/developer/data-platform/connection-entities. That state, owner and texts follow as well,
/// that steps run for the row of the request alone, and that a connection has the name of the row it leads to, is assumed.
/// </remarks>
internal static class ConnectionTwins
{
    /// <summary>The table.</summary>
    public const string Table = "connection";

    private const string Twin = "relatedconnectionid";

    // Columns of the one row, and those of the other that say the same.
    private static readonly Dictionary<string, string> Mirror = new()
    {
        ["record1id"] = "record2id",
        ["record1objecttypecode"] = "record2objecttypecode",
        ["record1roleid"] = "record2roleid",
        ["record2id"] = "record1id",
        ["record2objecttypecode"] = "record1objecttypecode",
        ["record2roleid"] = "record1roleid",
    };

    // What each row has for itself; an image is kept by its own rule.
    private static readonly HashSet<string> Own =
    [
        "connectionid", Twin, "ismaster", "name", "versionnumber", "entityimageid", "entityimage_timestamp", "entityimage_url",
    ];

    /// <summary>Checks a connection about to be written, and completes it.</summary>
    /// <param name="draft">The row; one of another table is left alone.</param>
    public static void Complete(RowDraft draft)
    {
        if (draft.Table.LogicalName != Table)
        {
            return;
        }

        ConnectionRules.Require(draft);
        if (draft.IsNew)
        {
            draft.Values["ismaster"] = true;
        }

        foreach (var side in new[] { 1, 2 })
        {
            if (draft.Values.TryGetValue($"record{side}id", out var value) && value is RowReference record)
            {
                draft.Values[$"record{side}objecttypecode"] = draft.Scope.Catalog.Table(record.Table).ObjectTypeCode;
            }
        }

        if (draft.Values.TryGetValue("record2id", out var target))
        {
            draft.Values["name"] = NameOf(draft.Scope.Transaction, target);
        }
    }

    /// <summary>Writes the twin of what was written.</summary>
    /// <param name="draft">The row; one of another table is left alone.</param>
    public static void Follow(RowDraft draft)
    {
        if (draft.Table.LogicalName != Table)
        {
            return;
        }

        var values = draft.Values.Where(value => !Own.Contains(value.Key))
            .ToDictionary(value => Mirror.GetValueOrDefault(value.Key, value.Key), value => value.Value);
        if (draft.Values.ContainsKey("record1id"))
        {
            values["name"] = NameOf(draft.Scope.Transaction, draft.Values["record1id"]);
        }

        if (draft.IsNew)
        {
            AddTwin(draft, values);
        }
        else if (draft.Current![Twin] is RowReference twin)
        {
            draft.Scope.Transaction.Update(Table, twin.Id, values);
        }
    }

    /// <summary>Takes the twin of a connection along.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="row">The row that is about to go; one of another table is left alone.</param>
    public static void GoWith(IRequestScope scope, StoredRow row)
    {
        if (row.Table.LogicalName == Table && row[Twin] is RowReference twin && scope.Transaction.Exists(Table, twin.Id))
        {
            DeleteCascade.Apply(scope, row.Table, twin.Id);
            scope.Transaction.Delete(Table, twin.Id);
        }
    }

    /// <summary>Whether a row connects two rows that are being merged: a row cannot be connected to itself, so it stays as it is.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="row">The row.</param>
    /// <param name="one">One of the rows.</param>
    /// <param name="other">The other.</param>
    public static bool Joins(StoreTransaction transaction, EntityReference row, EntityReference one, EntityReference other)
    {
        if (row.LogicalName != Table || transaction.Retrieve(Table, row.Id) is not { } connection)
        {
            return false;
        }

        var ends = new[] { connection["record1id"], connection["record2id"] }.OfType<RowReference>().Select(end => end.Id).ToHashSet();
        return ends.SetEquals([one.Id, other.Id]);
    }

    /// <summary>Adds to a change of a connection that is written without a request the name of the row that it leads to.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="table">The row's table; the values of another are left alone.</param>
    /// <param name="values">The change.</param>
    public static void AddName(StoreTransaction transaction, string table, Dictionary<string, object?> values)
    {
        if (table == Table && values.TryGetValue("record2id", out var target))
        {
            values["name"] = NameOf(transaction, target);
        }
    }

    private static void AddTwin(RowDraft draft, Dictionary<string, object?> values)
    {
        var transaction = draft.Scope.Transaction;
        var id = Guid.CreateVersion7(draft.Scope.Clock.GetUtcNow());
        values["connectionid"] = id;
        values["ismaster"] = false;
        values[Twin] = new RowReference(Table, draft.Id);
        transaction.Insert(Table, values);
        draft.Values[Twin] = new RowReference(Table, id);
        transaction.Update(Table, draft.Id, new Dictionary<string, object?> { [Twin] = draft.Values[Twin] });
    }

    private static string? NameOf(StoreTransaction transaction, object? record) =>
        record is RowReference reference && transaction.Catalog.Table(reference.Table).PrimaryNameColumn is { } name
            ? transaction.Retrieve(reference.Table, reference.Id, [name])?[name] as string
            : null;
}
