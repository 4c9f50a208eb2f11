using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Rows;

/// <summary>Finds single rows: by id, by alternate key, inside or outside a transaction.</summary>
internal static class RowReader
{
    /// <summary>A stored row, all columns.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="table">The table.</param>
    /// <param name="id">The row's id.</param>
    /// <returns>The row, or null when it does not exist.</returns>
    public static StoredRow? Find(IRequestScope scope, string table, Guid id) =>
        scope.Read(transaction => transaction.Retrieve(table, id));

    /// <summary>A row as the SDK has it, all columns.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="table">The table.</param>
    /// <param name="id">The row's id.</param>
    /// <returns>The row, or null when it does not exist.</returns>
    public static Entity? FindEntity(IRequestScope scope, string table, Guid id) =>
        scope.Read(transaction => RowEntity.Find(scope, transaction, table, id));

    /// <summary>A row as the SDK has it, with the columns of images.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="table">The table.</param>
    /// <param name="id">The row's id.</param>
    /// <param name="columns">The columns, in an object that lives as long as the steps which ask for them.</param>
    /// <returns>The row, or null when it does not exist.</returns>
    public static Entity? FindImage(IRequestScope scope, string table, Guid id, string[] columns) => scope.Read(transaction =>
    {
        var definition = transaction.Catalog.Table(table);
        return RowEntity.Find(scope, transaction, definition, id, RetrievedColumns.OfImage(definition, columns));
    });

    /// <summary>The row's id, looked up by alternate key where the reference carries one.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="reference">The reference.</param>
    /// <returns>The id.</returns>
    public static Guid RequireId(IRequestScope scope, EntityReference reference)
    {
        if (reference.Id != Guid.Empty || reference.KeyAttributes.Count == 0)
        {
            return reference.Id;
        }

        return FindByKey(scope, reference.LogicalName, reference.KeyAttributes)
            ?? throw DataverseFault.NotFoundByEntityKey(reference.LogicalName, Describe(reference.KeyAttributes));
    }

    /// <summary>Finds a row by the values of an alternate key.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="tableName">The table.</param>
    /// <param name="attributes">The key's columns and values.</param>
    /// <returns>The row's id, or null when there is none.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">The caller may not read a column of the key.</exception>
    public static Guid? FindByKey(IRequestScope scope, string tableName, KeyAttributeCollection attributes)
    {
        var table = scope.Catalog.Table(tableName);
        var key = new Dictionary<string, object?>(attributes.Count, StringComparer.Ordinal);
        foreach (var attribute in attributes)
        {
            // Whether a row is found would tell the value.
            var column = table.Column(attribute.Key);
            scope.Access.RequireColumn(tableName, column, ColumnRights.Read);
            key[attribute.Key] = KeyValue(scope, table, column, attribute.Value);
        }

        // The primary key may be given as a key attribute too.
        if (key.Count == 1 && key.TryGetValue(table.PrimaryIdColumn, out var id) && id is Guid known)
        {
            return Find(scope, tableName, known)?.Id;
        }

        return scope.Execution is { } execution ? execution.Transaction.FindByKey(tableName, key) : FindOutside(scope, tableName, key);
    }

    private static Guid? FindOutside(IRequestScope scope, string tableName, Dictionary<string, object?> key) =>
        scope.Read(transaction => transaction.FindByKey(tableName, key));

    /// <summary>Refuses a reference to a row that is not there.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="tableName">The table.</param>
    /// <param name="id">The row's id.</param>
    public static void RequireExists(IRequestScope scope, string tableName, Guid id)
    {
        var table = scope.Catalog.Table(tableName);
        if (!scope.Transaction.Exists(tableName, id))
        {
            throw DataverseFault.ObjectDoesNotExist(table.SchemaName, id);
        }
    }

    /// <summary>Key columns and values, as text for faults.</summary>
    /// <param name="attributes">The key's columns and values.</param>
    /// <returns>For example: accountnumber = A-1.</returns>
    public static string Describe(KeyAttributeCollection attributes)
    {
        var parts = new List<string>(attributes.Count);
        foreach (var attribute in attributes)
        {
            parts.Add($"{attribute.Key} = {(attribute.Value is EntityReference reference ? reference.Id : attribute.Value)}");
        }

        return string.Join(", ", parts);
    }

    private static object? KeyValue(IRequestScope scope, TableDefinition table, ColumnDefinition column, object? value) => value switch
    {
        // Keys over lookups take a reference or the bare id; over choices an option or its number.
        EntityReference reference => new RowReference(reference.LogicalName, RequireId(scope, reference)),
        Guid id when column.IsReference => new RowReference(column.Targets.Length > 0 ? column.Targets[0] : string.Empty, id),
        OptionSetValue option => option.Value,
        int number when column.IsOption => number,
        Money money => money.Value,
        string { Length: 0 } => null,
        null => null,
        _ when column.Type == ColumnType.DateTime && value is not DateTime => throw DataverseFault.WrongType(table.LogicalName, column.LogicalName, nameof(DateTime), value.GetType().Name),
        _ => value,
    };
}
