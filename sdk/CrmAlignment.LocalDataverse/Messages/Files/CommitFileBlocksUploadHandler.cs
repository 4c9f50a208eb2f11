using System;
using System.Collections.Generic;
using System.IO;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Files;

/// <summary>CommitFileBlocksUpload: makes a file of uploaded blocks, and puts it into its column in the place of the one before.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/file-column-data.</remarks>
internal sealed class CommitFileBlocksUploadHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "CommitFileBlocksUpload";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var (target, upload) = FileTarget.Read(scope, AccessRight.Write);
        var name = FileRules.RequireName(scope);
        var mimeType = scope.Required<string>("MimeType");
        var content = Join(scope, upload, scope.Required<string[]>("BlockList"));
        FileRules.RequireSize(target, content.LongLength);
        scope.Transaction.Files.RemoveBlocks(upload);
        var id = target.Column.Type == ColumnType.Image
            ? PutImage(scope, target, content)
            : PutFile(scope, target, name, mimeType, content);
        return new CommitFileBlocksUploadResponse { Results = { ["FileId"] = id, ["FileSizeInBytes"] = content.LongLength } };
    }

    private static byte[] Join(IRequestScope scope, Guid upload, IEnumerable<string> blocks)
    {
        using var content = new MemoryStream();
        foreach (var block in blocks)
        {
            content.Write(scope.Transaction.Files.Block(upload, block) ?? throw DataverseFault.InvalidArgument(
                $"The block '{block}' was not uploaded, or the organization has been closed since: blocks are kept while it is open."));
        }

        return content.ToArray();
    }

    // As with an Update of the row: an image may be given by either.
    private static Guid PutImage(IRequestScope scope, FileTarget target, byte[] content)
    {
        if (content.Length == 0)
        {
            throw DataverseFault.InvalidArgument("BlockList names no block: an image has bytes.");
        }

        scope.Service.Update(new Entity(target.Table.LogicalName, target.Row.Id) { [target.Column.LogicalName] = content });
        return scope.Transaction.Files.Find(target.Place)!.Id;
    }

    private static Guid PutFile(IRequestScope scope, FileTarget target, string name, string mimeType, byte[] content)
    {
        var id = Guid.CreateVersion7(scope.Clock.GetUtcNow());
        scope.Transaction.Files.Put(target.Place, new StoredFile(id, content.LongLength, mimeType), content);
        target.Describe(scope, id, name);
        return id;
    }
}
