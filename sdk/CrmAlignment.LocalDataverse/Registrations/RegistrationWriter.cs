using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Registrations;

/// <summary>
/// Writes the rows of an import straight to the store: registrations are the platform's own data, so no plug-in, privilege or
/// validity rule stands in between.
/// </summary>
internal sealed class RegistrationWriter(StoreTransaction transaction, Guid userId, DateTime now)
{
    /// <summary>Adds the row, or changes it when it exists.</summary>
    /// <returns>Whether the row is new.</returns>
    public bool Put(string table, Guid id, Dictionary<string, object?> values)
    {
        if (!transaction.Exists(table, id))
        {
            Add(table, id, values);
            return true;
        }

        Stamp(transaction.Catalog.Table(table), values, "modifiedon", "modifiedby");
        transaction.Update(table, id, values);
        return false;
    }

    /// <summary>Adds a row that is known to be new.</summary>
    public void Add(string table, Guid id, Dictionary<string, object?> values)
    {
        var definition = transaction.Catalog.Table(table);
        values[definition.PrimaryIdColumn] = id;
        Stamp(definition, values, "createdon", "createdby");
        Stamp(definition, values, "modifiedon", "modifiedby");
        Default(definition, values);
        transaction.Insert(table, values);
    }

    private void Stamp(TableDefinition definition, Dictionary<string, object?> values, string on, string by)
    {
        if (definition.FindColumn(on) is not null)
        {
            values[on] = now;
        }

        if (definition.FindColumn(by) is not null)
        {
            values[by] = new RowReference("systemuser", userId);
        }
    }

    /// <summary>New rows are active, unless said otherwise.</summary>
    private static void Default(TableDefinition definition, Dictionary<string, object?> values)
    {
        if (definition.FindColumn("statecode")?.Choice is not { } states || values.ContainsKey("statecode"))
        {
            return;
        }

        values["statecode"] = states.Options[0].Value;
        values.TryAdd("statuscode", states.Options[0].DefaultStatus ?? 1);
    }
}
