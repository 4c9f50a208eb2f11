using System;
using System.Globalization;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Rows;

/// <summary>Creates and changes rows by the rules of their metadata. The handlers of Create, Update and their kin share it.</summary>
internal sealed class RowWriter(WriteRules rules)
{
    /// <summary>Creates a row.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="target">The row, as the request has it.</param>
    /// <returns>The row as it was written.</returns>
    public RowDraft Insert(IRequestScope scope, Entity target)
    {
        var table = scope.Catalog.Table(target.LogicalName);
        IndirectTables.RequireWritable(scope.Message, table);
        var draft = new RowDraft(scope, table, IdOf(scope, table, target), null, target);
        TakeAttributes(draft);
        TakeKeys(draft);
        draft.Values[table.PrimaryIdColumn] = draft.Id;
        return Write(draft);
    }

    /// <summary>Changes a row.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="target">The columns to change.</param>
    /// <param name="id">The row's id.</param>
    /// <param name="expectedVersion">The version the row must have; null for any.</param>
    /// <returns>The row as it was written.</returns>
    public RowDraft Update(IRequestScope scope, Entity target, Guid id, string? expectedVersion)
    {
        var table = scope.Catalog.Table(target.LogicalName);
        IndirectTables.RequireWritable(scope.Message, table);
        var current = scope.Current(table.LogicalName, id) ?? throw DataverseFault.ObjectDoesNotExist(table.SchemaName, id);
        RequireVersion(table, current, expectedVersion);
        var draft = new RowDraft(scope, table, id, current, target);
        TakeAttributes(draft);
        return Write(draft);
    }

    /// <summary>Refuses a row whose version is not the expected one.</summary>
    /// <param name="table">The table.</param>
    /// <param name="current">The row.</param>
    /// <param name="expectedVersion">The version as text; null for any.</param>
    public static void RequireVersion(TableDefinition table, StoredRow current, string? expectedVersion)
    {
        if (expectedVersion is not null && current.Version.ToString(CultureInfo.InvariantCulture) != expectedVersion)
        {
            throw DataverseFault.VersionMismatch(table.LogicalName, current.Id);
        }
    }

    /// <summary>The row version a request insists on.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="table">The table.</param>
    /// <param name="rowVersion">The version that Target carries.</param>
    /// <returns>The version, or null when the request insists on none.</returns>
    public static string? ExpectedVersion(IRequestScope scope, TableDefinition table, string? rowVersion)
    {
        // The second pass of a mixed update follows a write of its own, so only the first one compares.
        if (scope.Optional<ConcurrencyBehavior>("ConcurrencyBehavior") != ConcurrencyBehavior.IfRowVersionMatches || scope.PassIndex > 0)
        {
            return null;
        }

        return string.IsNullOrEmpty(rowVersion) ? throw DataverseFault.VersionNotProvided(table.LogicalName) : rowVersion;
    }

    /// <summary>Takes the values of a request. Lists of rows and images are no values of the row: their rules take them.</summary>
    /// <param name="draft">The row.</param>
    public static void TakeAttributes(RowDraft draft)
    {
        foreach (var attribute in draft.Target.Attributes)
        {
            var column = draft.Table.Column(attribute.Key);
            RequireOpen(draft, column);
            if (column.Type == ColumnType.Image)
            {
                draft.TargetHasImages = true;
            }
            else if (!column.HoldsRows && draft.TakesFromCaller(column))
            {
                draft.Values[column.LogicalName] = ColumnRules.ToStored(draft.Scope, draft.Table, column, attribute.Value);
            }
        }
    }

    private RowDraft Write(RowDraft draft)
    {
        foreach (var rule in rules.Before)
        {
            rule(draft);
        }

        if (draft.IsNew)
        {
            draft.Scope.Transaction.Insert(draft.Table.LogicalName, draft.Values);
            draft.KeepCount();
        }
        else
        {
            draft.Scope.Transaction.Update(draft.Table.LogicalName, draft.Id, draft.Values);
        }

        foreach (var rule in rules.After)
        {
            rule(draft);
        }

        return draft;
    }

    private static Guid IdOf(IRequestScope scope, TableDefinition table, Entity target)
    {
        var given = target.Attributes.TryGetValue(table.PrimaryIdColumn, out var value) && value is Guid id ? id : Guid.Empty;
        if (given != Guid.Empty && target.Id != Guid.Empty && given != target.Id)
        {
            throw DataverseFault.InvalidArgument($"The id {target.Id} of the row and its column '{table.PrimaryIdColumn}' ({given}) differ.");
        }

        return target.Id != Guid.Empty ? target.Id : given != Guid.Empty ? given : RowIds.New(scope.Clock.GetUtcNow());
    }

    // Where the platform ignores what is written, nothing is refused either.
    private static void RequireOpen(RowDraft draft, ColumnDefinition column)
    {
        if (column.IsSecured && draft.TakesFromCaller(column))
        {
            draft.Scope.Access.RequireColumn(draft.Table.LogicalName, column, draft.IsNew ? ColumnRights.Create : ColumnRights.Update, draft.Id);
        }
    }

    private static void TakeKeys(RowDraft draft)
    {
        foreach (var key in draft.Target.KeyAttributes)
        {
            if (!draft.Values.ContainsKey(key.Key) && key.Key != draft.Table.PrimaryIdColumn)
            {
                var column = draft.Table.Column(key.Key);
                RequireOpen(draft, column);
                draft.Values[key.Key] = ColumnRules.ToStored(draft.Scope, draft.Table, column, KeyAsColumnValue(column, key.Value));
            }
        }
    }

    private static object? KeyAsColumnValue(ColumnDefinition column, object? value) => value switch
    {
        Guid id when column.IsReference => new EntityReference(column.Targets[0], id),
        int option when column.IsOption => new OptionSetValue(option),
        _ => value,
    };
}
