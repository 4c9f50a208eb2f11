using System;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Files;

/// <summary>InitializeFileBlocksUpload: begins the upload of a file or an image; nothing is stored yet.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/file-column-data.</remarks>
internal sealed class InitializeFileBlocksUploadHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "InitializeFileBlocksUpload";

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var target = FileTarget.Of(scope, AccessRight.Write);
        FileRules.RequireName(scope);
        return new InitializeFileBlocksUploadResponse { Results = { ["FileContinuationToken"] = target.Token(Guid.NewGuid()) } };
    }
}
