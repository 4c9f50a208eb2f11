using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Begins the upload of a file.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.initializefileblocksuploadrequest</remarks>
[Serializable]
[DataContract(Name = "InitializeFileBlocksUploadRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class InitializeFileBlocksUploadRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public InitializeFileBlocksUploadRequest()
        : base("InitializeFileBlocksUpload")
    {
    }

    /// <summary>The column's logical name.</summary>
    public string FileAttributeName
    {
        get => Parameters.ValueOrDefault<string>("FileAttributeName");
        set => Parameters["FileAttributeName"] = value;
    }

    /// <summary>The name of the file.</summary>
    public string FileName
    {
        get => Parameters.ValueOrDefault<string>("FileName");
        set => Parameters["FileName"] = value;
    }

    /// <summary>The record at hand.</summary>
    public EntityReference Target
    {
        get => Parameters.ValueOrDefault<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }
}

/// <summary>The answer to a <see cref="InitializeFileBlocksUploadRequest"/>.</summary>
[Serializable]
[DataContract(Name = "InitializeFileBlocksUploadResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class InitializeFileBlocksUploadResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public InitializeFileBlocksUploadResponse()
    {
        ResponseName = "InitializeFileBlocksUpload";
    }

    /// <summary>The token of the upload or download.</summary>
    public string FileContinuationToken => Results.ValueOrDefault<string>("FileContinuationToken");
}
