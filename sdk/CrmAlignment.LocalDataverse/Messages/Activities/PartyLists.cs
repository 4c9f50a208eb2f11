using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Rows.Activities;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Activities;

/// <summary>
/// Writes the party list columns of an activity, its owner and what it regards as rows of activityparty. A list replaces the one
/// before.
/// </summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/activityparty-entity.</remarks>
internal static class PartyLists
{
    private static readonly Dictionary<string, IReadOnlyList<Entity>> NoParties = [];

    /// <summary>Takes the lists out of a request, checked.</summary>
    /// <param name="draft">The activity.</param>
    public static void Take(RowDraft draft)
    {
        if (!draft.Table.IsActivity)
        {
            return;
        }

        foreach (var (name, value) in draft.Target.Attributes)
        {
            if (draft.Table.Column(name) is { Type: ColumnType.PartyList } column && draft.TakesFromCaller(column))
            {
                (draft.Lists ??= new(StringComparer.Ordinal))[column.LogicalName] = Read(draft.Table, column, value);
            }
        }
    }

    /// <summary>Writes the parties of an activity that was written.</summary>
    /// <param name="draft">The activity.</param>
    public static void Write(RowDraft draft)
    {
        if (!draft.Table.IsActivity)
        {
            return;
        }

        WriteLists(draft);
        ReplaceReference(draft, "ownerid", ParticipationType.Owner);
        ReplaceReference(draft, "regardingobjectid", ParticipationType.Regarding);
    }

    private static void WriteLists(RowDraft draft)
    {
        foreach (var (column, parties) in draft.Lists ?? NoParties)
        {
            Replace(draft, ParticipationType.Of(column)!.Value, parties.Select(party => Values(draft, party)));
        }
    }

    private static IReadOnlyList<Entity> Read(TableDefinition table, ColumnDefinition column, object? value)
    {
        if (ParticipationType.Of(column.LogicalName) is null)
        {
            throw DataverseFault.NotSupported(
                $"writing the party list '{column.LogicalName}' of '{table.LogicalName}': no page says how its parties take part");
        }

        if (value is not (null or EntityCollection))
        {
            throw DataverseFault.WrongType(table.LogicalName, column.LogicalName, nameof(EntityCollection), value.GetType().Name);
        }

        IReadOnlyList<Entity> parties = value is EntityCollection list ? [.. list.Entities] : [];
        return parties.FirstOrDefault(party => party.LogicalName != ActivityTables.Party) is { } other
            ? throw DataverseFault.InvalidArgument(
                $"The column '{column.LogicalName}' of '{table.LogicalName}' takes rows of activityparty, not of '{other.LogicalName}'.")
            : parties;
    }

    // The platform keeps owner and regarded row as parties too (the participation types 9 and 8), where they can be parties.
    private static void ReplaceReference(RowDraft draft, string column, int type)
    {
        if (!draft.Values.TryGetValue(column, out var value) || Equals(value, draft.Current?[column]))
        {
            return;
        }

        var party = draft.Scope.Catalog.Column(ActivityTables.Party, "partyid");
        IEnumerable<Dictionary<string, object?>> rows = value is RowReference reference && party.Targets.Contains(reference.Table)
            ? [new Dictionary<string, object?> { ["partyid"] = reference }]
            : [];
        Replace(draft, type, rows);
    }

    private static void Replace(RowDraft draft, int type, IEnumerable<Dictionary<string, object?>> parties)
    {
        var transaction = draft.Scope.Transaction;
        if (!draft.IsNew)
        {
            foreach (var known in transaction.Find(ActivityTables.Party, Key(draft.Id, type)))
            {
                transaction.Delete(ActivityTables.Party, known);
            }
        }

        foreach (var values in parties)
        {
            foreach (var (column, value) in Key(draft.Id, type))
            {
                values[column] = value;
            }

            values["activitypartyid"] = Guid.CreateVersion7(draft.Scope.Clock.GetUtcNow());
            values["ispartydeleted"] = false;
            values["instancetypecode"] = 0;
            values["partyidname"] = values.GetValueOrDefault("partyid") is RowReference party ? NameOf(draft.Scope, party) : null;
            transaction.Insert(ActivityTables.Party, values);
        }
    }

    private static Dictionary<string, object?> Key(Guid activity, int type) => new(StringComparer.Ordinal)
    {
        ["activityid"] = new RowReference(ActivityTables.Pointer, activity),
        ["participationtypemask"] = type,
    };

    private static Dictionary<string, object?> Values(RowDraft draft, Entity party)
    {
        var table = draft.Scope.Catalog.Table(ActivityTables.Party);
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in party.Attributes)
        {
            var column = table.Column(name);

            // The list says how its parties take part, and in what; what was read with a party may come back with it.
            if (name is "partyid" or "addressused" or "effort" or "exchangeentryid")
            {
                values[name] = ColumnRules.ToStored(draft.Scope, table, column, value);
            }
        }

        return (values.GetValueOrDefault("partyid") ?? values.GetValueOrDefault("addressused")) is null
            ? throw DataverseFault.InvalidArgument(
                $"A party of the {draft.Table.LogicalName} {draft.Id} has neither partyid nor addressused.")
            : values;
    }

    private static string? NameOf(IRequestScope scope, RowReference party) =>
        scope.Catalog.Table(party.Table).PrimaryNameColumn is { } name
            ? scope.Transaction.Retrieve(party.Table, party.Id, [name])?[name] as string
            : null;
}
