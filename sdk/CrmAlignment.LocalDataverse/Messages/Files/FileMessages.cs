using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Requests;

namespace CrmAlignment.LocalDataverse.Messages.Files;

/// <summary>The messages about files and images.</summary>
internal static class FileMessages
{
    /// <summary>One handler a message.</summary>
    /// <returns>The handlers.</returns>
    public static IEnumerable<IMessageHandler> Handlers() =>
    [
        new InitializeFileBlocksUploadHandler(),
        new UploadBlockHandler(),
        new CommitFileBlocksUploadHandler(),
        new InitializeFileBlocksDownloadHandler(),
        new DownloadBlockHandler(),
        new DeleteFileHandler(),
    ];
}
