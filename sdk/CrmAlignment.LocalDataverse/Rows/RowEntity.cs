using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Results;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows.Activities;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Rows;

/// <summary>Stored rows as the SDK shows them. Columns without a value are absent, as on the platform.</summary>
internal static class RowEntity
{
    /// <summary>A row with all its columns.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="transaction">The transaction.</param>
    /// <param name="table">The table.</param>
    /// <param name="id">The row's id.</param>
    /// <returns>The row, or null when it does not exist.</returns>
    public static Entity? Find(IRequestScope scope, StoreTransaction transaction, string table, Guid id) =>
        transaction.Retrieve(table, id) is { } row ? Of(scope, transaction, row) : null;

    /// <summary>A stored row as the SDK shows it.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="transaction">The transaction, to look up the names of referenced rows.</param>
    /// <param name="row">The row.</param>
    /// <param name="columns">The columns to show; null for all that were read.</param>
    /// <returns>The row.</returns>
    public static Entity Of(IRequestScope scope, StoreTransaction transaction, StoredRow row, ColumnSet? columns = null)
    {
        var builder = new EntityBuilder(transaction, QueryContexts.Of(scope, transaction));
        var entity = builder.Build(row, columns);
        PartyReader.Add(entity, row.Table, transaction, builder);

        // The primary key comes along whether or not it was asked for.
        entity[row.Table.PrimaryIdColumn] = row.Id;
        return entity;
    }

    /// <summary>The columns that storage must read for a column set, with those by which rights on the row are judged.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The column set.</param>
    /// <returns>The columns; null for all.</returns>
    public static IEnumerable<string>? ToRead(TableDefinition table, ColumnSet columns)
    {
        if (columns.AllColumns)
        {
            return null;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in columns.Columns)
        {
            names.Add(table.Column(column).LogicalName);
        }

        AddIfPresent(table, names, "versionnumber");
        AddIfPresent(table, names, "transactioncurrencyid");
        foreach (var column in AccessCheck.JudgedColumns)
        {
            AddIfPresent(table, names, column);
        }

        return names;
    }

    private static void AddIfPresent(TableDefinition table, HashSet<string> names, string column)
    {
        if (table.FindColumn(column) is not null)
        {
            names.Add(column);
        }
    }
}
