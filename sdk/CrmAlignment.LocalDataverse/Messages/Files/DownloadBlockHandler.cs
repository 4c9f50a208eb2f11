using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Files;

/// <summary>DownloadBlock: bytes of a file; up to its end where fewer are left than were asked for.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/file-column-data.</remarks>
internal sealed class DownloadBlockHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "DownloadBlock";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var (target, id) = FileTarget.Read(scope, AccessRight.Read);
        var (offset, length) = (scope.Required<long>("Offset"), scope.Required<long>("BlockLength"));
        var file = target.RequireFile(scope);
        if (file.Id != id)
        {
            throw DataverseFault.InvalidOperation(
                $"The file in '{target.Column.LogicalName}' of {target.Table.LogicalName} {target.Row.Id} has been replaced since "
                    + "InitializeFileBlocksDownload. Begin the download again.");
        }

        if (offset < 0 || offset > file.Size || length < 1)
        {
            throw DataverseFault.InvalidArgument(
                $"Offset {offset} and BlockLength {length} name no block of the file, which has {file.Size} bytes.");
        }

        return new DownloadBlockResponse { Results = { ["Data"] = scope.Transaction.Files.Read(target.Place, offset, length)! } };
    }
}
