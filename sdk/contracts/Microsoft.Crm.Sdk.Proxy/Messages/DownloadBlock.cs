using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Downloads a block of a file.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.downloadblockrequest</remarks>
[Serializable]
[DataContract(Name = "DownloadBlockRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class DownloadBlockRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public DownloadBlockRequest()
        : base("DownloadBlock")
    {
    }

    /// <summary>The bytes to read.</summary>
    public long BlockLength
    {
        get => Parameters.ValueOrDefault<long>("BlockLength");
        set => Parameters["BlockLength"] = value;
    }

    /// <summary>The token of the upload or download.</summary>
    public string FileContinuationToken
    {
        get => Parameters.ValueOrDefault<string>("FileContinuationToken");
        set => Parameters["FileContinuationToken"] = value;
    }

    /// <summary>The first byte to read.</summary>
    public long Offset
    {
        get => Parameters.ValueOrDefault<long>("Offset");
        set => Parameters["Offset"] = value;
    }
}

/// <summary>The answer to a <see cref="DownloadBlockRequest"/>.</summary>
[Serializable]
[DataContract(Name = "DownloadBlockResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class DownloadBlockResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public DownloadBlockResponse()
    {
        ResponseName = "DownloadBlock";
    }

    /// <summary>The block's bytes.</summary>
    public byte[] Data => Results.ValueOrDefault<byte[]>("Data");
}
