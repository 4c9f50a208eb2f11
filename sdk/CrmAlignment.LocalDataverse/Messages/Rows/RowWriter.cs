using System;
using System.Globalization;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.Activities;
using CrmAlignment.LocalDataverse.Messages.Numbering;
using CrmAlignment.LocalDataverse.Messages.Registrations;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Pipeline;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Rows;

/// <summary>Creates and changes rows by the rules of their metadata. The handlers of Create, Update and their kin share it.</summary>
internal static class RowWriter
{
    /// <summary>Creates a row.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="target">The row as the request has it.</param>
    /// <returns>What was written.</returns>
    public static RowDraft Insert(RequestScope scope, Entity target)
    {
        var table = scope.Catalog.Table(target.LogicalName);
        ActivityTables.RequireWritable(scope.Message, table);
        var draft = new RowDraft(scope, table, IdOf(scope, table, target), null);
        TakeAttributes(draft, target);
        TakeKeys(draft, target);
        RowDefaults.Fill(draft);
        AutoNumbers.Fill(draft);
        draft.Values[table.PrimaryIdColumn] = draft.Id;
        OwnershipRules.Apply(draft);
        AuditColumns.Fill(draft);
        StateRules.Apply(draft);
        MoneyRules.Apply(draft);
        ComposedColumns.Fill(draft);
        RegistrationRules.Apply(draft);
        RowDefaults.RequireSystemColumns(draft);
        AccessRules.RequireCreate(draft);
        scope.Transaction.Insert(table.LogicalName, draft.Values);
        PartyLists.Write(draft);
        AfterWrite(scope, table);
        RowConsequences.Apply(draft);
        return draft;
    }

    /// <summary>Changes a row.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="target">The columns to change.</param>
    /// <param name="id">The row's id.</param>
    /// <param name="expectedVersion">Row version the row must have; null for any.</param>
    /// <returns>What was written.</returns>
    public static RowDraft Update(RequestScope scope, Entity target, Guid id, string? expectedVersion)
    {
        var table = scope.Catalog.Table(target.LogicalName);
        ActivityTables.RequireWritable(scope.Message, table);
        var current = scope.Rows.Current(scope, table.LogicalName, id) ?? throw DataverseFault.ObjectDoesNotExist(table.SchemaName, id);
        RequireVersion(table, current, expectedVersion);
        var draft = new RowDraft(scope, table, id, current);
        TakeAttributes(draft, target);
        OwnershipRules.Apply(draft);
        AuditColumns.Fill(draft);
        StateRules.Apply(draft);
        MoneyRules.Apply(draft);
        ComposedColumns.Fill(draft);
        RegistrationRules.Apply(draft);
        RowDefaults.RequireSystemColumns(draft);
        AccessRules.RequireUpdate(draft);
        scope.Transaction.Update(table.LogicalName, id, draft.Values);
        PartyLists.Write(draft);
        AfterWrite(scope, table);
        RowConsequences.Apply(draft);
        return draft;
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
    public static string? ExpectedVersion(RequestScope scope, TableDefinition table, string? rowVersion)
    {
        // The second pass of a mixed update follows a write of its own, so only the first one compares.
        if (scope.Optional<ConcurrencyBehavior>("ConcurrencyBehavior") != ConcurrencyBehavior.IfRowVersionMatches || scope.PassIndex > 0)
        {
            return null;
        }

        return string.IsNullOrEmpty(rowVersion) ? throw DataverseFault.VersionNotProvided(table.LogicalName) : rowVersion;
    }

    /// <summary>Notes what a write makes stale.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="table">The table written.</param>
    public static void AfterWrite(RequestScope scope, TableDefinition table)
    {
        var execution = scope.Execution!;
        execution.WriteStamp++;
        if (WatchedTables.AreRegistrations(table.LogicalName))
        {
            execution.RegistrationsChanged = true;
        }
        else if (WatchedTables.AreSecurity(table.LogicalName))
        {
            execution.NoteSecurityChange();
        }
        else if (table.LogicalName == "organization")
        {
            execution.SettingsChanged = true;
        }
    }

    private static Guid IdOf(RequestScope scope, TableDefinition table, Entity target)
    {
        var given = target.Attributes.TryGetValue(table.PrimaryIdColumn, out var value) && value is Guid id ? id : Guid.Empty;
        if (given != Guid.Empty && target.Id != Guid.Empty && given != target.Id)
        {
            throw DataverseFault.InvalidArgument($"The id {target.Id} of the row and its column '{table.PrimaryIdColumn}' ({given}) differ.");
        }

        // Ids in the order of creation keep inserts at the end of the index.
        return target.Id != Guid.Empty ? target.Id : given != Guid.Empty ? given : Guid.CreateVersion7(scope.Clock.GetUtcNow());
    }

    private static void TakeAttributes(RowDraft draft, Entity target)
    {
        foreach (var attribute in target.Attributes)
        {
            var column = draft.Table.Column(attribute.Key);

            // The platform ignores values for columns that it alone writes, rather than refusing them.
            if (column.LogicalName == draft.Table.PrimaryIdColumn || !(draft.IsNew ? column.IsValidForCreate : column.IsValidForUpdate))
            {
                continue;
            }

            if (column.Type == ColumnType.PartyList)
            {
                draft.Parties[column.LogicalName] = PartyLists.Read(draft.Table, column, attribute.Value);
                continue;
            }

            draft.Values[column.LogicalName] = ColumnRules.ToStored(draft.Scope, draft.Table, column, attribute.Value);
        }
    }

    private static void TakeKeys(RowDraft draft, Entity target)
    {
        foreach (var key in target.KeyAttributes)
        {
            if (!draft.Values.ContainsKey(key.Key) && key.Key != draft.Table.PrimaryIdColumn)
            {
                var column = draft.Table.Column(key.Key);
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
