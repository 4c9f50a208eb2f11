using System;
using System.Collections.Generic;
using System.Text.Json;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Files;

/// <summary>A column of files or images of a row that exists, and that the caller has a right on.</summary>
/// <param name="Table">The table.</param>
/// <param name="Row">The row.</param>
/// <param name="Column">The column.</param>
internal sealed record FileTarget(TableDefinition Table, StoredRow Row, ColumnDefinition Column)
{
    /// <summary>Where its file is.</summary>
    public FilePlace Place => new(Table.LogicalName, Row.Id, Column.LogicalName);

    /// <summary>The column that Target and FileAttributeName of a request name.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="right">The right that the caller needs on the row.</param>
    public static FileTarget Of(IRequestScope scope, AccessRight right)
    {
        var target = scope.Required<EntityReference>("Target");
        scope.Primary = new EntityReference(target.LogicalName, RowReader.RequireId(scope, target));
        return Of(scope, new FilePlace(target.LogicalName, scope.Primary.Id, scope.Required<string>("FileAttributeName")), right);
    }

    /// <summary>A column of a row.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="place">The column of the row.</param>
    /// <param name="right">The right that the caller needs on the row.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">
    /// There is no such row or column, the column holds no files, or the right is missing.
    /// </exception>
    public static FileTarget Of(IRequestScope scope, FilePlace place, AccessRight right)
    {
        var table = scope.Catalog.Table(place.Table);
        var column = table.Column(place.Column);
        if (!column.HoldsFile)
        {
            throw DataverseFault.InvalidArgument(
                $"The column '{column.LogicalName}' of '{table.LogicalName}' is of the type {column.Type}; "
                    + "it holds neither files nor images.");
        }

        var row = scope.Current(table.LogicalName, place.Row) ?? throw DataverseFault.ObjectDoesNotExist(table.SchemaName, place.Row);
        scope.Access.Require(row, right);
        scope.Access.RequireColumn(table.LogicalName, column, right == AccessRight.Read ? ColumnRights.Read : ColumnRights.Update, place.Row);
        return new FileTarget(table, row, column);
    }

    /// <summary>The file of the column.</summary>
    /// <param name="scope">The request.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">It has none, or an image in no full size (0x80040217).</exception>
    public StoredFile RequireFile(IRequestScope scope) =>
        (Column.Type == ColumnType.File || Column.CanStoreFullImage ? scope.Transaction.Files.Find(Place) : null)
        ?? throw DataverseFault.Of(
            DataverseErrorCode.ObjectDoesNotExist,
            $"No FileAttachment records found for attribute: {Column.LogicalName} of {Table.LogicalName} record with id {Row.Id}.");

    /// <summary>Changes the columns that describe a file, without steps.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="id">Id of the file; null for none.</param>
    /// <param name="name">Its name; null for none.</param>
    public void Describe(IRequestScope scope, Guid? id, string? name)
    {
        var values = new Dictionary<string, object?>
        {
            [Column.LogicalName] = id,
            [FileColumns.NameOf(Column.LogicalName)] = name,
        };
        if (Table.FindColumn("modifiedon") is not null)
        {
            values["modifiedon"] = scope.UtcNow;
            values["modifiedby"] = new RowReference("systemuser", scope.UserId);
        }

        scope.Transaction.Update(Table.LogicalName, Row.Id, values);
    }

    /// <summary>A token by which the messages that follow name the column.</summary>
    /// <param name="id">Id of the upload, or of the file that is downloaded.</param>
    /// <remarks>Rights are asked for with each message, so that a token gives none.</remarks>
    public string Token(Guid id) => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(
        new[] { id.ToString("N"), Table.LogicalName, Row.Id.ToString("N"), Column.LogicalName }));

    /// <summary>Reads a token.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="right">The right that the caller needs on the row.</param>
    /// <returns>The column, and the id of the upload or of the file.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">It is none.</exception>
    public static (FileTarget Target, Guid Id) Read(IRequestScope scope, AccessRight right)
    {
        var token = scope.Required<string>("FileContinuationToken");
        var buffer = new byte[token.Length];
        if (Convert.TryFromBase64String(token, buffer, out var length)
            && Parts(buffer.AsSpan(0, length)) is [var id, var table, var row, var column]
            && Guid.TryParse(id, out var key)
            && Guid.TryParse(row, out var rowId))
        {
            return (Of(scope, new FilePlace(table, rowId, column), right), key);
        }

        throw DataverseFault.InvalidArgument("The FileContinuationToken is none that an Initialize message gave.");
    }

    private static string[]? Parts(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
