using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Files;

/// <summary>InitializeFileBlocksDownload: begins the download of a file, or of an image that is kept in its full size.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/file-column-data.</remarks>
internal sealed class InitializeFileBlocksDownloadHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "InitializeFileBlocksDownload";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var target = FileTarget.Of(scope, AccessRight.Read);
        var file = target.RequireFile(scope);
        var name = target.Column.Type == ColumnType.File
            ? (string)target.Row[FileColumns.NameOf(target.Column.LogicalName)]!
            : $"{target.Column.LogicalName}.{file.MimeType[(file.MimeType.IndexOf('/') + 1)..]}";
        return new InitializeFileBlocksDownloadResponse
        {
            Results =
            {
                ["FileContinuationToken"] = target.Token(file.Id),
                ["FileName"] = name,
                ["FileSizeInBytes"] = file.Size,
                ["IsChunkingSupported"] = true,
            },
        };
    }
}
