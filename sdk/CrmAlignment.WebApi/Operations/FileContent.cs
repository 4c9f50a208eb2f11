using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.WebApi.Operations;

/// <summary>
/// PATCH of the content of a file or image column, GET of it (/$value), DELETE of it. Larger files go in blocks, by actions.
/// https://learn.microsoft.com/power-apps/developer/data-platform/file-column-data and .../image-column-data
/// </summary>
internal sealed class FileContent : IWebOperation
{
    private const string FileName = "x-ms-file-name";

    private const int Block = 4 * 1024 * 1024;

    /// <inheritdoc/>
    public WebResponse Answer(WebExchange exchange)
    {
        var segments = exchange.Path.ToList();
        var at = segments.FindIndex(segment => segment is PropertySegment);
        var target = Origin.Row(exchange, at);
        var column = ColumnOf(exchange)!;
        return exchange.Request.Method switch
        {
            "GET" => Download(exchange, target, column),
            "DELETE" => Delete(exchange, target, column),
            _ => Upload(exchange, target, column),
        };
    }

    /// <summary>The column of files or images that an address names; null when it names none.</summary>
    public static ColumnDefinition? ColumnOf(WebExchange exchange)
    {
        var segments = exchange.Path.ToList();
        var at = segments.FindIndex(segment => segment is PropertySegment);
        return at > 0 && exchange.Model.TableOf(segments[at - 1].EdmType) is { } table
            && table.Properties.TryGetValue(((PropertySegment)segments[at]).Property.Name, out var property) && property.Column.HoldsFile
                ? property.Column
                : null;
    }

    private static WebResponse Upload(WebExchange exchange, EntityReference target, ColumnDefinition column)
    {
        if (exchange.Request.Header("Content-Type")?.StartsWith("application/octet-stream", StringComparison.OrdinalIgnoreCase) != true)
        {
            throw WebApiException.BadRequest($"The content of '{column.LogicalName}' is sent as bytes: with the header Content-Type: application/octet-stream.");
        }

        if (column.Type == ColumnType.Image)
        {
            return Update(exchange, target, column, exchange.Request.Body.ToArray());
        }

        var name = exchange.Request.Header(FileName)
            ?? throw WebApiException.BadRequest($"The header {FileName} is missing. Send the name of the file in it.");
        var upload = new InitializeFileBlocksUploadRequest { Target = target, FileAttributeName = column.LogicalName, FileName = name };
        var token = ((InitializeFileBlocksUploadResponse)exchange.Service.Execute(upload)).FileContinuationToken;
        exchange.Service.Execute(new CommitFileBlocksUploadRequest
        {
            FileContinuationToken = token,
            FileName = name,
            MimeType = "application/octet-stream",
            BlockList = [.. Blocks(exchange, token)],
        });
        return WebResponse.NoContent();
    }

    private static List<string> Blocks(WebExchange exchange, string token)
    {
        var blocks = new List<string>();
        for (var from = 0; from < exchange.Request.Body.Length; from += Block)
        {
            var id = Convert.ToBase64String(BitConverter.GetBytes(blocks.Count));
            var data = exchange.Request.Body.Slice(from, Math.Min(Block, exchange.Request.Body.Length - from)).ToArray();
            exchange.Service.Execute(new UploadBlockRequest { BlockId = id, BlockData = data, FileContinuationToken = token });
            blocks.Add(id);
        }

        return blocks;
    }

    private static WebResponse Download(WebExchange exchange, EntityReference target, ColumnDefinition column)
    {
        if (Value(exchange, target, column) is not { } value)
        {
            return WebResponse.NoContent();
        }

        if (value is byte[] image)
        {
            return WebResponse.Content(200, image, "application/octet-stream");
        }

        var begun = (InitializeFileBlocksDownloadResponse)exchange.Service.Execute(
            new InitializeFileBlocksDownloadRequest { Target = target, FileAttributeName = column.LogicalName });
        var size = begun.FileSizeInBytes;
        var part = FilePart.Of(exchange.Request.Header("Range"), size);
        var answer = part.IsNone
            ? WebResponse.Error(new ErrorBody(416, WebApiException.Malformed, $"The file has {size} bytes, none of which the header Range names."))
            : WebResponse.Content(part.IsWhole ? 200 : 206, Read(exchange, begun, part), "application/octet-stream");
        if (!part.IsWhole)
        {
            answer.With("Content-Range", part.ToString());
        }

        return answer.With("Accept-Ranges", "bytes").With("x-ms-file-size", Text(size)).With(FileName, Uri.EscapeDataString(begun.FileName));
    }

    private static byte[] Read(WebExchange exchange, InitializeFileBlocksDownloadResponse begun, FilePart part)
    {
        using var content = new MemoryStream();
        while (content.Length < part.Length)
        {
            content.Write(((DownloadBlockResponse)exchange.Service.Execute(new DownloadBlockRequest
            {
                FileContinuationToken = begun.FileContinuationToken,
                Offset = part.From + content.Length,
                BlockLength = Math.Min(Block, part.Length - content.Length),
            })).Data);
        }

        return content.ToArray();
    }

    private static string Text(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static WebResponse Delete(WebExchange exchange, EntityReference target, ColumnDefinition column)
    {
        if (column.Type == ColumnType.Image)
        {
            return Update(exchange, target, column, null);
        }

        if (Value(exchange, target, column) is Guid file)
        {
            exchange.Service.Execute(new DeleteFileRequest { FileId = file });
        }

        return WebResponse.NoContent();
    }

    private static WebResponse Update(WebExchange exchange, EntityReference target, ColumnDefinition column, byte[]? content)
    {
        exchange.Service.Update(new Entity(target.LogicalName) { Id = target.Id, KeyAttributes = target.KeyAttributes, [column.LogicalName] = content });
        return WebResponse.NoContent();
    }

    private static object? Value(WebExchange exchange, EntityReference target, ColumnDefinition column)
    {
        var request = new RetrieveRequest { Target = target, ColumnSet = new ColumnSet(column.LogicalName) };
        var row = ((RetrieveResponse)exchange.Service.Execute(request)).Entity;
        return row.Attributes.TryGetValue(column.LogicalName, out var value) ? value : null;
    }
}
