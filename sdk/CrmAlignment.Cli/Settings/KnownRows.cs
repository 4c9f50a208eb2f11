using System;
using System.Collections.Generic;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Settings.Input;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Cli.Settings;

/// <summary>Rows by their keys: those that are there, and those that the plan makes.</summary>
/// <param name="service">Reads.</param>
internal sealed class KnownRows(IOrganizationService service)
{
    private readonly Dictionary<(string Table, string Key), Guid> _made = [];

    /// <summary>Remembers a row that the plan makes.</summary>
    public void Add(string table, string key, Guid id) => _made[(table, key.ToUpperInvariant())] = id;

    /// <summary>The row to which a file refers.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public EntityReference Find(ReferenceKey reference)
    {
        var field = reference.Field;
        var id = _made.TryGetValue((field.Table, reference.Key.ToUpperInvariant()), out var made)
            ? made
            : RowLookup.Find(service, field.Table, field.KeyColumn, reference.Key);
        return id is { } found
            ? new EntityReference(field.Table, found)
            : throw new InputException(
                reference.Place, $"There is no {field.Name} \"{reference.Key}\", neither in the organization nor in the file.", "Correct it, or add it to the file.");
    }
}
