using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Files;

/// <summary>DeleteFile: takes a file out of its column. Who may write the row may.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/file-column-data.</remarks>
internal sealed class DeleteFileHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "DeleteFile";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var id = scope.Required<Guid>("FileId");
        var place = scope.Transaction.Files.PlaceOf(id) ?? throw DataverseFault.ObjectDoesNotExist("FileAttachment", id);
        var target = FileTarget.Of(scope, place, AccessRight.Write);
        if (target.Column.Type == ColumnType.Image)
        {
            scope.Service.Update(new Entity(place.Table, place.Row) { [place.Column] = null });
        }
        else
        {
            scope.Transaction.Files.Remove(place);
            target.Describe(scope, null, null);
        }

        return new DeleteFileResponse();
    }
}
