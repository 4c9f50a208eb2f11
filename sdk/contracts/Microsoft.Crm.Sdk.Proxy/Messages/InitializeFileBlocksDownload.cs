using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Begins the download of a file.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.initializefileblocksdownloadrequest</remarks>
[Serializable]
[DataContract(Name = "InitializeFileBlocksDownloadRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class InitializeFileBlocksDownloadRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public InitializeFileBlocksDownloadRequest()
        : base("InitializeFileBlocksDownload")
    {
    }

    /// <summary>The column's logical name.</summary>
    public string FileAttributeName
    {
        get => Parameters.ValueOrDefault<string>("FileAttributeName");
        set => Parameters["FileAttributeName"] = value;
    }

    /// <summary>The record at hand.</summary>
    public EntityReference Target
    {
        get => Parameters.ValueOrDefault<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }
}

/// <summary>The answer to a <see cref="InitializeFileBlocksDownloadRequest"/>.</summary>
[Serializable]
[DataContract(Name = "InitializeFileBlocksDownloadResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class InitializeFileBlocksDownloadResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public InitializeFileBlocksDownloadResponse()
    {
        ResponseName = "InitializeFileBlocksDownload";
    }

    /// <summary>The token of the upload or download.</summary>
    public string FileContinuationToken => Results.ValueOrDefault<string>("FileContinuationToken");

    /// <summary>The name of the file.</summary>
    public string FileName => Results.ValueOrDefault<string>("FileName");

    /// <summary>The size of the file, in bytes.</summary>
    public long FileSizeInBytes => Results.ValueOrDefault<long>("FileSizeInBytes");
}
