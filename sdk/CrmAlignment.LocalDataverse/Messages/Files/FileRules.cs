using System;
using System.IO;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;

namespace CrmAlignment.LocalDataverse.Messages.Files;

/// <summary>What may be uploaded.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/file-column-data.</remarks>
internal static class FileRules
{
    private const int Kibi = 1024;
    private const int LongestName = 200;

    /// <summary>Refuses a name that a file cannot have.</summary>
    /// <param name="scope">The request.</param>
    /// <returns>The parameter FileName.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">
    /// It is empty or too long, or the organization blocks files of its extension (blockedattachments).
    /// </exception>
    public static string RequireName(IRequestScope scope)
    {
        var name = scope.Required<string>("FileName");
        if (name.Length is 0 or > LongestName)
        {
            throw DataverseFault.InvalidArgument($"The FileName has {name.Length} characters; from 1 to {LongestName} are allowed.");
        }

        var extension = Path.GetExtension(name).TrimStart('.');
        const string Setting = "blockedattachments";
        var blocked = scope.Transaction.Retrieve("organization", scope.Organization.Id, [Setting])?[Setting] as string;
        return blocked?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Contains(extension, StringComparer.OrdinalIgnoreCase) == true
            ? throw DataverseFault.InvalidOperation(
                $"The organization blocks files with the extension '{extension}' (organization.blockedattachments): '{name}'.")
            : name;
    }

    /// <summary>Refuses a file that is too big for its column.</summary>
    /// <param name="target">The column.</param>
    /// <param name="size">How many bytes the file has.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">It is too big (0x80044A02).</exception>
    public static void RequireSize(FileTarget target, long size)
    {
        if (target.Column is { Type: ColumnType.File, MaxSizeInKB: { } greatest } && size > (long)greatest * Kibi)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.AttachmentInvalidFileSize,
                $"Attachment file size is too big. ({target.Table.LogicalName}.{target.Column.LogicalName} holds {greatest} KB, "
                    + $"{size} bytes were given.)");
        }
    }
}
