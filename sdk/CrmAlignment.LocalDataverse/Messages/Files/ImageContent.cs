using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Messages.Files;

/// <summary>What may be an image.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/image-column-data#image-file-types.</remarks>
internal static class ImageContent
{
    private const int Kibi = 1024;

    /// <summary>Refuses what a column cannot hold.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">Id of the row.</param>
    /// <param name="column">The image column.</param>
    /// <param name="content">The bytes.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">It is too big, or no image (0x80072553).</exception>
    public static byte[] Check(TableDefinition table, Guid row, ColumnDefinition column, byte[] content)
    {
        if (column.MaxSizeInKB is { } greatest && content.LongLength > (long)greatest * Kibi)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.ProcessImageFailure,
                "Error occured when processing image. Reason: File size is too big. "
                    + $"MaxSize: {greatest / Kibi} MB, Uploaded filesize: {content.LongLength / Kibi / Kibi} MB. "
                    + $"({table.LogicalName}.{column.LogicalName} holds {greatest} KB, {content.LongLength} bytes were given.)");
        }

        return MimeTypeOf(content) is not null
            ? content
            : throw DataverseFault.Of(
                DataverseErrorCode.ProcessImageFailure,
                "Error occured when processing image. Reason: Update image properties failed for "
                    + $"objectid: {row}, logicalName: {table.LogicalName}, attribute: {column.LogicalName}. "
                    + "(Images are GIF, JPEG, TIFF, BMP and PNG.)");
    }

    /// <summary>The kind of an image by its first bytes; null when it is none that image columns hold.</summary>
    /// <param name="content">The bytes.</param>
    public static string? MimeTypeOf(ReadOnlySpan<byte> content) => content switch
    {
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "image/gif",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => "image/tiff",
        [(byte)'B', (byte)'M', ..] => "image/bmp",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
        _ => null,
    };
}
