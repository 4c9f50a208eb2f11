using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Deletes a file.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.deletefilerequest</remarks>
[Serializable]
[DataContract(Name = "DeleteFileRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class DeleteFileRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public DeleteFileRequest()
        : base("DeleteFile")
    {
    }

    /// <summary>The id of the file.</summary>
    public Guid FileId
    {
        get => Parameters.ValueOrDefault<Guid>("FileId");
        set => Parameters["FileId"] = value;
    }
}

/// <summary>The answer to a <see cref="DeleteFileRequest"/>.</summary>
[Serializable]
[DataContract(Name = "DeleteFileResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class DeleteFileResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public DeleteFileResponse()
    {
        ResponseName = "DeleteFile";
    }
}
