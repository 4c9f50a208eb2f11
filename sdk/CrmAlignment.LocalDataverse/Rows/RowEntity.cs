using System;
using CrmAlignment.LocalDataverse.Query.Results;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows.Activities;
using CrmAlignment.LocalDataverse.Rows.Files;
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
    public static Entity? Find(IRequestScope scope, StoreTransaction transaction, string table, Guid id) =>
        transaction.Retrieve(table, id) is { } row ? Of(scope, transaction, row, RetrievedColumns.Whole(row.Table)) : null;

    /// <summary>A stored row as the SDK shows it.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="transaction">The transaction, to look up the names of referenced rows.</param>
    /// <param name="row">The row.</param>
    /// <param name="columns">The columns that were read, and are shown.</param>
    /// <returns>The row.</returns>
    public static Entity Of(IRequestScope scope, StoreTransaction transaction, StoredRow row, RetrievedColumns columns)
    {
        return Of(new EntityBuilder(transaction, QueryContexts.Of(scope, transaction)), transaction, row, columns);
    }

    /// <summary>A stored row as the SDK shows it, one of several.</summary>
    /// <param name="builder">Makes them all, and so reads each name once.</param>
    /// <param name="transaction">The transaction.</param>
    /// <param name="row">The row.</param>
    /// <param name="columns">The columns that were read, and are shown.</param>
    /// <returns>The row.</returns>
    public static Entity Of(EntityBuilder builder, StoreTransaction transaction, StoredRow row, RetrievedColumns columns)
    {
        var entity = builder.Build(row, columns.Shown);
        PartyReader.Add(entity, columns.PartyLists, transaction, builder);
        ImageReader.Add(entity, columns.Images, transaction);

        // The primary key comes along whether or not it was asked for.
        entity[row.Table.PrimaryIdColumn] = row.Id;
        return entity;
    }
}
