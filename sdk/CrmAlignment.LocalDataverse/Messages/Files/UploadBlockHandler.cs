using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Files;

/// <summary>UploadBlock: keeps a block of an upload until that is committed, or the organization is closed.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/file-column-data.</remarks>
internal sealed class UploadBlockHandler : IMessageHandler
{
    private const int GreatestBlock = 4 * 1024 * 1024;
    private const int LongestId = 64;

    /// <inheritdoc/>
    public string Name => "UploadBlock";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var (target, upload) = FileTarget.Read(scope, AccessRight.Write);
        var content = scope.Required<byte[]>("BlockData");
        if (content.Length > GreatestBlock)
        {
            throw DataverseFault.InvalidArgument($"A block has up to {GreatestBlock} bytes (4 MB); BlockData has {content.Length}.");
        }

        scope.Transaction.Files.PutBlock(upload, RequireId(scope), content);
        FileRules.RequireSize(target, scope.Transaction.Files.SizeOf(upload));
        return new UploadBlockResponse();
    }

    private static string RequireId(IRequestScope scope)
    {
        var id = scope.Required<string>("BlockId");
        return Convert.TryFromBase64String(id, new byte[id.Length], out var length) && length is > 0 and <= LongestId
            ? id
            : throw DataverseFault.InvalidArgument(
                $"The BlockId '{id}' is no Base64 text of 1 to {LongestId} bytes, by which CommitFileBlocksUpload could name the block.");
    }
}
