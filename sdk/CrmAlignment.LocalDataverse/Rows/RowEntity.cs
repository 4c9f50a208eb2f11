using System;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query;
using CrmAlignment.LocalDataverse.Query.Results;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows.Files;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

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
    public static Entity? Find(IRequestScope scope, StoreTransaction transaction, string table, Guid id)
    {
        var definition = transaction.Catalog.Table(table);
        return Find(scope, transaction, definition, id, RetrievedColumns.Whole(definition));
    }

    /// <summary>A row with some of its columns.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="transaction">The transaction, which also looks up the names of referenced rows.</param>
    /// <param name="table">The table.</param>
    /// <param name="id">The row's id.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="reader">Who must have the right to read the row, and does not see hidden columns; null when nobody asks for it.</param>
    /// <returns>The row, or null when it does not exist.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">The reader lacks the right.</exception>
    public static Entity? Find(
        IRequestScope scope, StoreTransaction transaction, TableDefinition table, Guid id, RetrievedColumns columns, UserAccess? reader = null)
    {
        var builder = new EntityBuilder(transaction, QueryContexts.Of(scope, transaction));
        var entity = transaction.Retrieve(
            table, id, columns.Read, (Scope: scope, Table: table, Id: id, Columns: columns, Reader: reader, Builder: builder), static (statement, row) =>
            {
                if (row.Reader is { } user)
                {
                    var stored = new StoredRow(row.Table, row.Id, row.Columns.Read, RowStatements.Decode(statement, row.Columns.Read));
                    row.Scope.Access.Require(user, stored, AccessRight.Read);
                }

                return new RowBuilder(row.Columns.Layout, row.Builder).Build(statement, row.Id);
            });
        return entity is null
            ? null
            : Complete(
                entity, table, id, columns, transaction, builder,
                reader?.Columns.HiddenIn(transaction.Catalog) ?? HiddenColumns.None);
    }

    /// <summary>A stored row as the SDK shows it, one of several.</summary>
    /// <param name="builder">Makes them all, and so reads each name once.</param>
    /// <param name="transaction">The transaction.</param>
    /// <param name="row">The row.</param>
    /// <param name="columns">The columns that were read, and are shown.</param>
    /// <param name="hidden">What who asks may not read.</param>
    /// <returns>The row.</returns>
    public static Entity Of(
        EntityBuilder builder, StoreTransaction transaction, StoredRow row, RetrievedColumns columns, HiddenColumns hidden) =>
        Complete(builder.Build(row, columns.Shown), row.Table, row.Id, columns, transaction, builder, hidden);

    private static Entity Complete(
        Entity entity,
        TableDefinition table,
        Guid id,
        RetrievedColumns columns,
        StoreTransaction transaction,
        EntityBuilder builder,
        HiddenColumns hidden)
    {
        entity.Id = id;
        RowLists.Add(entity, columns.Lists, transaction, builder);
        ImageReader.Add(entity, columns.Images, transaction);
        foreach (var column in hidden.Of(table.LogicalName))
        {
            if (hidden.Hides(table.LogicalName, column, id))
            {
                entity.Attributes.Remove(column);
                entity.FormattedValues.Remove(column);
            }
        }

        // The primary key comes along whether or not it was asked for.
        if (!entity.Contains(table.PrimaryIdColumn))
        {
            entity[table.PrimaryIdColumn] = id;
        }

        return entity;
    }
}
