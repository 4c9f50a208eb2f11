using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>The current values of environment variables: one row for each definition that has one.</summary>
internal sealed class EnvironmentVariableValues(StoreTransaction transaction, RegistrationWriter rows)
{
    private const string Table = "environmentvariablevalue";
    private const string Definition = "environmentvariabledefinition";

    /// <summary>Sets the value of a variable, in place of the one there is.</summary>
    public void Set(Guid definition, string schemaName, string? value) => rows.Put(Table, Find(definition) ?? Guid.NewGuid(), new()
    {
        ["schemaname"] = schemaName,
        ["value"] = value,
        [Definition + "id"] = new RowReference(Definition, definition),
    });

    /// <summary>The row with the value of a variable, or null.</summary>
    public Guid? Find(Guid definition) =>
        transaction.Find(
            Table, new Dictionary<string, object?> { [Definition + "id"] = new RowReference(Definition, definition) }, limit: 1) is [var id]
            ? id
            : null;
}
