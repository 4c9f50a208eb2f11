using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Uploads a block of a file.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.uploadblockrequest</remarks>
[Serializable]
[DataContract(Name = "UploadBlockRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class UploadBlockRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public UploadBlockRequest()
        : base("UploadBlock")
    {
    }

    /// <summary>The block's bytes, 4 MB at most.</summary>
    public byte[] BlockData
    {
        get => Parameters.ValueOrDefault<byte[]>("BlockData");
        set => Parameters["BlockData"] = value;
    }

    /// <summary>The id of the block.</summary>
    public string BlockId
    {
        get => Parameters.ValueOrDefault<string>("BlockId");
        set => Parameters["BlockId"] = value;
    }

    /// <summary>The token of the upload or download.</summary>
    public string FileContinuationToken
    {
        get => Parameters.ValueOrDefault<string>("FileContinuationToken");
        set => Parameters["FileContinuationToken"] = value;
    }
}

/// <summary>The answer to a <see cref="UploadBlockRequest"/>.</summary>
[Serializable]
[DataContract(Name = "UploadBlockResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class UploadBlockResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public UploadBlockResponse()
    {
        ResponseName = "UploadBlock";
    }
}
